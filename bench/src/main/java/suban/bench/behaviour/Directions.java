package suban.bench.behaviour;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import suban.bench.behaviour.Behaviour.Kind;
import suban.models.text.Language;
import suban.models.text.LengthClass;

/** Changes that mean something, and where they must lead. */
final class Directions {
    private static final Pattern OWN_CITY =
            Pattern.compile("(?i)深圳|罗湖|福田|南山|盐田|宝安|龙岗|龙华|坪山|光明|大鹏|本市|这边|这里|\\bhere\\b|shenzhen|luohu|futian|nanshan"
                    + "|yantian|bao'?an|longgang|longhua|pingshan|guangming|dapeng");

    private final Language language;
    private final String stop;

    private Directions(Language language) {
        this.language = language;
        stop = language == Language.ZH ? "。" : ".";
    }

    static List<Behaviour> of(Language language) {
        return new Directions(language).all();
    }

    private List<Behaviour> all() {
        return List.of(
                direction(
                        "danger added",
                        after("着火了，里面还有人", "It's on fire and someone is still inside."),
                        any(),
                        (before, after) -> after.seesDanger()),
                direction(
                        "despair added",
                        after("我不想活了", "I don't want to live any more."),
                        any(),
                        (before, after) -> after.seesDanger()),
                direction(
                        "danger denied",
                        after("没有着火，也没有人受伤", "Nothing is on fire and nobody is hurt."),
                        outcome -> !outcome.isDiverted(),
                        (before, after) -> !after.isDiverted()),
                direction(
                        "place added", before("我在桃园路，", "I'm on Taoyuan Road. "), answerOrConcern(), Outcome::isSameAs),
                direction(
                        "telephone number added",
                        after("我的电话是13800138000", "My phone number is 13800138000."),
                        answerOrConcern(),
                        Outcome::isSameAs),
                direction(
                        "person asked for",
                        after("转人工", "I want to talk to a person."),
                        any(),
                        (before, after) -> after.isHandedOver() || (before.seesDanger() && after.seesDanger())),
                direction(
                        "person declined",
                        after("不用转人工", "I don't need to talk to a person."),
                        outcome -> !outcome.isHandedOver(),
                        (before, after) -> !after.isHandedOver()),
                direction(
                        "complaint added to a report",
                        after("我要投诉", "I want to make a complaint."),
                        Outcome::isConcern,
                        (before, after) -> after.isConcern()),
                direction(
                        "complaint denied before a question",
                        before("我不是要投诉，只是想问一下，", "I don't want to complain, just asking: "),
                        Outcome::isAnswer,
                        Outcome::isSameAs),
                direction(
                        "question about another city",
                        elsewhere(before("在北京，", "In Beijing, ")),
                        Outcome::isAnswer,
                        (before, after) -> !after.isAnswer()));
    }

    private UnaryOperator<String> after(String chinese, String english) {
        return text -> Punctuation.adding(text, stop, language == Language.ZH ? chinese : " " + english);
    }

    private UnaryOperator<String> before(String chinese, String english) {
        return text -> language == Language.ZH ? chinese + text : EnglishChanges.after(english, text);
    }

    /**
     * A message that names its own city says that it is not about another one, and what a long one tells of (paid in
     * Beijing, insured here) may be answered here.
     */
    private static UnaryOperator<String> elsewhere(UnaryOperator<String> change) {
        return text -> LengthClass.of(text).compareTo(LengthClass.MEDIUM) > 0
                        || OWN_CITY.matcher(text).find()
                ? text
                : change.apply(text);
    }

    private static Predicate<Outcome> any() {
        return outcome -> true;
    }

    private static Predicate<Outcome> answerOrConcern() {
        return outcome -> outcome.isAnswer() || outcome.isConcern();
    }

    private Behaviour direction(
            String name,
            UnaryOperator<String> change,
            Predicate<Outcome> applies,
            BiPredicate<Outcome, Outcome> holds) {
        return new Behaviour(Kind.DIRECTION, language, name, change, applies, holds);
    }
}
