package suban.classifier.service;

import suban.models.text.LocalText;

/** A service a message may be about, with the probability that it is. */
public record Suggestion(String code, LocalText name, double confidence) {}
