package suban.city;

import java.io.Serializable;
import java.util.List;
import suban.chatbot.wording.Wording;
import suban.classifier.catalogue.Department;
import suban.classifier.catalogue.Service;
import suban.classifier.emergency.Line;
import suban.classifier.places.District;
import suban.classifier.places.Landmark;
import suban.intake.WorkingCalendar;
import suban.knowledge.Article;

/** Everything that makes Suban a particular city's, read and checked. */
public record CityPack(
        City city,
        List<Department> departments,
        List<Service> services,
        List<District> districts,
        List<Landmark> landmarks,
        WorkingCalendar calendar,
        List<Line> lines,
        Wording wording,
        List<Article> articles)
        implements Serializable {
    public CityPack {
        departments = List.copyOf(departments);
        services = List.copyOf(services);
        districts = List.copyOf(districts);
        landmarks = List.copyOf(landmarks);
        lines = List.copyOf(lines);
        articles = List.copyOf(articles);
    }
}
