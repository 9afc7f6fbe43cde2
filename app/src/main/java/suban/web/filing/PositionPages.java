package suban.web.filing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.classifier.places.Coordinates;
import suban.classifier.places.District;
import suban.classifier.places.Outlines;
import suban.http.Limits;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.web.map.TileMosaic;
import suban.web.page.FormToken;
import suban.web.page.Pages;

/** Where a resident is who pressed the button for it. Nothing of it is stored. */
public final class PositionPages implements Routes {
    /** A district's centre is hardly farther from its edge; beyond it a resident is somewhere else. */
    private static final double FARTHEST_KM = 60;

    private final Pages pages;
    private final FormToken token;
    private final Limits limits;
    private final List<District> districts;
    private final Outlines outlines;

    public PositionPages(Pages pages, FormToken token, Limits limits, List<District> districts, Outlines outlines) {
        this.pages = pages;
        this.token = token;
        this.limits = limits;
        this.districts = List.copyOf(districts);
        this.outlines = outlines;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/concerns/position", this::find);
        if (pages.site().tiles() != null) routes.post("/concerns/position/map", this::map);
    }

    /** Answers with the code of the district around it, or with nothing where that is none of the city's. */
    private void find(Context ctx) {
        token.check(ctx);
        limits.count(ctx, Limits.Act.LOOK_UP);
        Coordinates position = position(ctx.formParam("latitude"), ctx.formParam("longitude"));
        ctx.contentType("text/plain;charset=utf-8").result(district(position).orElse(""));
    }

    /** The streets around it, as a part of the page. */
    private void map(Context ctx) {
        token.check(ctx);
        limits.count(ctx, Limits.Act.LOOK_UP);
        Coordinates position = position(ctx.formParam("latitude"), ctx.formParam("longitude"));
        Optional<TileMosaic> mosaic =
                Optional.ofNullable(pages.site().tiles()).map(source -> TileMosaic.around(source, position));
        pages.show(ctx, pages.page(ctx), "map/tiles.jte", Map.of("mosaic", mosaic));
    }

    /** Without outlines the district whose centre is nearest is as good a guess as any. */
    private Optional<String> district(Coordinates position) {
        return outlines.areKnown()
                ? outlines.findDistrict(position)
                : nearest(position).map(District::code);
    }

    private Optional<District> nearest(Coordinates position) {
        return districts.stream()
                .filter(district -> kilometres(position, district) <= FARTHEST_KM)
                .min(Comparator.comparingDouble(district -> kilometres(position, district)));
    }

    private static double kilometres(Coordinates position, District district) {
        Coordinates centre = district.centre();
        return centre == null ? Double.MAX_VALUE : position.kilometresTo(centre);
    }

    private static Coordinates position(@Nullable String latitude, @Nullable String longitude) {
        try {
            return new Coordinates(
                    Double.parseDouble(Objects.requireNonNullElse(latitude, "")),
                    Double.parseDouble(Objects.requireNonNullElse(longitude, "")));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(400, "bad-request");
        }
    }
}
