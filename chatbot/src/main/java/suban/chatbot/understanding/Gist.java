package suban.chatbot.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.models.text.Language;

/**
 * What is left of a message once courtesy, haste, marks and what it says it does not want are set aside: 您好，路灯坏了（急），谢谢 says 路灯坏了. Written
 * the same however its clauses are parted, so that it means the same to every model.
 */
final class Gist {
    /** Longer texts keep their own punctuation; only their ends are trimmed. */
    private static final int LONGEST_REWRITTEN = 120;

    private static final int LEAST_MEANT = 4;

    private static final int MOST_STRIPPED = 4;

    private static final Pattern EMOTICON = Pattern.compile("\\[[\\u4E00-\\u9FFFa-z]{1,6}]");
    private static final Pattern BRACKETED = Pattern.compile("[(<【「\\[]([^()<>【】「」\\[\\]]{1,12})[)>】」\\]]");
    /** Parts clauses: marks, and spaces beside a Han character. A full stop or comma within a number does not. */
    private static final Pattern CHINESE_BREAK = Pattern.compile(
            "(?:[。;!~…、:\"'\u201C\u201D\u2014*#_\\n]|[,.](?!\\d)|(?<!\\d)[,.](?=\\d)|(?<=[\\u4E00-\\u9FFF\\p{P}])\\s|\\s(?=[\\u4E00-\\u9FFF\\p{P}]))+");

    private static final Pattern ENGLISH_BREAK =
            Pattern.compile("(?:[;!~…\"*#_\\n]|\\.(?!\\d)(?=\\s|$|\\.)|,\\s|\\s{2,}|-{2,})+");
    private static final Pattern SPACED_OUT = Pattern.compile("(?:\\p{IsHan} ){2,}\\p{IsHan}(?!\\p{IsHan})");
    private static final Pattern SPACES = Pattern.compile("[ \\t]{2,}");
    private static final Pattern AFTER_FILLER = Pattern.compile("^[\\s,:]+");
    private static final Pattern QUESTION_MARK = Pattern.compile("\\s*[?？]+\\s*");

    private Gist() {}

    /** @param folded text of a message */
    static String of(String folded, Language language) {
        Pattern courtesy = ReadingWords.in(language).any("courtesy");
        String text = plain(EMOTICON.matcher(folded).replaceAll(" "));
        text = withoutCourtesyInBrackets(text, courtesy);
        String gist = text.length() <= LONGEST_REWRITTEN
                ? rewritten(text, language, courtesy)
                : trimmed(text, language, courtesy);
        return gist.isBlank() ? folded.strip() : gist;
    }

    /** Characters typed apart (身 份 证) belong together; runs of spaces and slanted apostrophes mean no more than one straight one. */
    private static String plain(String text) {
        String together =
                SPACED_OUT.matcher(text).replaceAll(found -> found.group().replace(" ", ""));
        return SPACES.matcher(together).replaceAll(" ").replace('\u2019', '\'').replace('\u2018', '\'');
    }

    private static String withoutCourtesyInBrackets(String text, Pattern courtesy) {
        return BRACKETED
                .matcher(text)
                .replaceAll(found -> courtesy.matcher(found.group(1).strip()).matches()
                        ? " "
                        : Matcher.quoteReplacement(found.group()));
    }

    private static String rewritten(String text, Language language, Pattern courtesy) {
        Pattern denied = ReadingWords.in(language).any("denied");
        List<String> clauses = new ArrayList<>();
        for (String sentence : sentences(text)) {
            boolean asks = sentence.endsWith("?");
            String body = asks ? sentence.substring(0, sentence.length() - 1) : sentence;
            List<String> kept = new ArrayList<>();
            for (String clause : breaks(language).split(body)) {
                String bare = bare(clause, language, courtesy);
                if (!bare.isEmpty() && !denied.matcher(bare).matches()) kept.add(bare);
            }
            if (kept.isEmpty()) continue;
            withoutWhatIsNotMeant(kept, language);
            String joined = String.join(language == Language.ZH ? "," : ", ", kept);
            clauses.add(asks ? joined + "?" : joined);
        }
        String joined = String.join(language == Language.ZH ? "," : ", ", clauses);
        return joined.replace("?, ", "? ").replace("?,", "?");
    }

    /** 没有拖欠工资，是没签合同 is about the contract alone, if what is meant says enough by itself. */
    private static void withoutWhatIsNotMeant(List<String> clauses, Language language) {
        ReadingWords words = ReadingWords.in(language);
        for (int i = clauses.size() - 2; i >= 0; i--) {
            Matcher rather = words.any("rather").matcher(clauses.get(i + 1));
            if (!rather.lookingAt()
                    || !words.any("not-meant").matcher(clauses.get(i)).find()) continue;
            String meant = clauses.get(i + 1).substring(rather.end()).strip();
            if (meant.length() < LEAST_MEANT) continue;
            clauses.set(i + 1, meant);
            clauses.remove(i);
        }
    }

    /** Each with its question mark, if it has one. */
    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher marks = QUESTION_MARK.matcher(text);
        int from = 0;
        while (marks.find()) {
            sentences.add(text.substring(from, marks.start()) + "?");
            from = marks.end();
        }
        sentences.add(text.substring(from));
        return sentences;
    }

    private static Pattern breaks(Language language) {
        return language == Language.ZH ? CHINESE_BREAK : ENGLISH_BREAK;
    }

    /** A clause without courtesy and fillers at its ends; empty when there is nothing else. */
    private static String bare(String clause, Language language, Pattern courtesy) {
        String bare = clause.strip();
        if (bare.isEmpty() || courtesy.matcher(bare).matches()) return "";
        Pattern filler = ReadingWords.in(language).any("filler");
        for (int i = 0; i < MOST_STRIPPED; i++) {
            Matcher opening = filler.matcher(bare);
            if (!opening.lookingAt() || opening.end() == 0) break;
            boolean wholeWord = language == Language.ZH
                    || opening.end() == bare.length()
                    || !Character.isLetterOrDigit(bare.charAt(opening.end()));
            if (!wholeWord) break;
            String rest = AFTER_FILLER.matcher(bare.substring(opening.end())).replaceFirst("");
            if (rest.isEmpty()) return "";
            bare = rest;
        }
        Matcher closing = ReadingWords.in(language).any("closing").matcher(bare);
        if (closing.find() && closing.start() > 0)
            bare = bare.substring(0, closing.start()).strip();
        return bare;
    }

    /** A long text without the courtesies that it begins and ends with. */
    private static String trimmed(String text, Language language, Pattern courtesy) {
        String trimmed = text.strip();
        for (int i = 0; i < MOST_STRIPPED; i++) {
            Matcher first = Pattern.compile("[,。!;:?\\n]").matcher(trimmed);
            if (!first.find() || first.start() > 30) break;
            if (!courtesy.matcher(trimmed.substring(0, first.start()).strip()).matches()) break;
            trimmed = trimmed.substring(first.end()).strip();
        }
        for (int i = 0; i < MOST_STRIPPED; i++) {
            String ended = trimmed.replaceFirst("[,。!;:.?\\s]+$", "");
            int last = Math.max(
                    Math.max(ended.lastIndexOf('。'), ended.lastIndexOf(',')),
                    Math.max(ended.lastIndexOf('!'), Math.max(ended.lastIndexOf('\n'), ended.lastIndexOf(". "))));
            if (last < 0 || ended.length() - last > 30) break;
            if (!courtesy.matcher(ended.substring(last + 1).strip()).matches()) break;
            trimmed = ended.substring(0, last + 1);
        }
        return trimmed;
    }
}
