package suban.classifier.catalogue;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import suban.models.text.LocalText;

/**
 * Another department handles a service when any of the words is in the text and the place lies in one of the districts.
 * An empty list or set asks for nothing.
 */
public record DepartmentException(List<String> words, Set<String> districts, String department, LocalText reason)
        implements Serializable {
    public DepartmentException {
        words = List.copyOf(words);
        districts = Set.copyOf(districts);
        if (words.isEmpty() && districts.isEmpty()) {
            throw new IllegalArgumentException("an exception needs words or districts");
        }
    }
}
