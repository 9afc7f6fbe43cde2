package suban.classifier.catalogue;

import java.io.Serializable;
import suban.models.text.LocalText;

/** Something a department needs to know: {@code place}, {@code time}, {@code party}, {@code contact} or a word of its own. */
public record Detail(String name, boolean required, LocalText question) implements Serializable {}
