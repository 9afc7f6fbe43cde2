package suban.web.page;

/** The one icon set: strokes on a grid of 24 by 24. Drawn by the template {@code tag/icon}. */
public enum Icon {
    SEND("M4 12 20 4l-6 16-3-7z M11 13l9-9"),
    MICROPHONE("M12 3a3 3 0 0 1 3 3v6a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3z M5 11a7 7 0 0 0 14 0 M12 18v3"),
    PHONE("M6 3h3l2 5-2.5 1.8a12 12 0 0 0 5.7 5.7L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z"),
    PERSON("M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M4 21a8 8 0 0 1 16 0"),
    CHAT("M4 5h16v11H9l-5 4z"),
    FORM("M6 3h9l4 4v14H6z M14 3v5h5 M9 12h7 M9 16h7"),
    TRACK("M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21z M12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"),
    BOOK("M5 4h10a4 4 0 0 1 4 4v12H9a4 4 0 0 1-4-4z M5 16a4 4 0 0 1 4-4h10"),
    CHECK("M5 12.5l4.5 4.5L19 7"),
    CROSS("M6 6l12 12 M18 6 6 18"),
    PLUS("M12 5v14 M5 12h14"),
    MINUS("M5 12h14"),
    SEARCH("M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14z M16 16l5 5"),
    COPY("M9 9h11v11H9z M5 15H4V4h11v1"),
    PRINT("M7 9V3h10v6 M7 17H4V9h16v8h-3 M7 14h10v7H7z"),
    CAMERA("M4 8h4l2-3h4l2 3h4v11H4z M12 17a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z"),
    WARNING("M12 4 2.5 20h19z M12 10v5 M12 17.5v.5"),
    INFO("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 11v6 M12 7.5V8"),
    CLOCK("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 7v5l3.5 2"),
    FLAG("M6 21V4h12l-3 4 3 4H6"),
    QUOTE("M5 12h5v6H4v-5a6 6 0 0 1 5-6 M15 12h5v6h-6v-5a6 6 0 0 1 5-6"),
    ARROW("M5 12h14 M13 6l6 6-6 6"),
    BACK("M19 12H5 M11 6l-6 6 6 6"),
    DOWN("M6 9l6 6 6-6"),
    SUN(
            "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M12 2v2 M12 20v2 M2 12h2 M20 12h2 M5 5l1.5 1.5 M17.5 17.5 19 19 M5 19l1.5-1.5 M17.5 6.5 19 5"),
    MOON("M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z"),
    LANGUAGE(
            "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M3 12h18 M12 3c3 3 3.5 6 3.5 9S15 18 12 21c-3-3-3.5-6-3.5-9S9 6 12 3z"),
    LETTERS("M3 19 8.5 5h1L15 19 M5 14h8 M15 19l3-8h1l3 8 M16 16.5h5"),
    EDIT("M4 20l1-4L16 5l3 3L8 19z M14 7l3 3"),
    FILTER("M4 5h16l-6 7v6l-4 2v-8z"),
    CHART("M4 20V4 M4 20h16 M8 16v-5 M12 16V7 M16 16v-3"),
    SETTINGS("M4 7h9 M17 7h3 M15 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4z M4 17h3 M11 17h9 M9 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z"),
    LEAVE("M14 4H5v16h9 M10 12h11 M17 8l4 4-4 4"),
    HEART("M12 20s-8-5-8-10.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8 2.5C20 15 12 20 12 20z");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The strokes as the {@code d} of an SVG path. */
    public String path() {
        return path;
    }
}
