package suban.bench.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A simple wish in one wording: {@code 怎么{补办,补领}身份证}, a tab, and the articles that may answer it.
 *
 * @param text with its braces filled in
 */
record Template(String text, Set<String> articles) {
    private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}");

    Template {
        articles = Set.copyOf(articles);
    }

    static List<Template> ofStarterCity() {
        List<Template> templates = new ArrayList<>();
        for (String line : WordPairs.lines("templates.txt")) {
            String[] columns = line.split("\t", 2);
            Set<String> articles = Set.of(columns[1].split("\\|"));
            for (String text : filled(columns[0])) templates.add(new Template(text, articles));
        }
        return templates;
    }

    static List<String> filled(String pattern) {
        Matcher braces = BRACES.matcher(pattern);
        if (!braces.find()) return List.of(pattern);
        List<String> all = new ArrayList<>();
        for (String word : braces.group(1).split(",", -1)) {
            all.addAll(filled(pattern.substring(0, braces.start()) + word + pattern.substring(braces.end())));
        }
        return all;
    }

    boolean isAnswered(Outcome outcome) {
        return outcome.isAnswer() && articles.contains(outcome.about());
    }

    boolean isAnsweredOrOffered(Outcome outcome) {
        return isAnswered(outcome) || outcome.offered().stream().anyMatch(articles::contains);
    }
}
