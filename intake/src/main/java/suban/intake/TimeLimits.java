package suban.intake;

/**
 * How long things may take beside the time limit of a service. All but days are working hours.
 *
 * @param warningHours before a concern is due its unit is warned
 * @param supervisorHours after it was due a supervisor hears of it
 * @param managerHours after it was due a manager hears of it
 * @param answerHours a question to the resident waits; then the unit goes on without an answer
 * @param longestExtensionHours a unit may ask for at once
 * @param closeDays after the reply it is closed if nobody objects
 * @param reopenDays after it ended the resident may reopen it
 */
public record TimeLimits(
        int warningHours,
        int supervisorHours,
        int managerHours,
        int answerHours,
        int longestExtensionHours,
        int closeDays,
        int reopenDays) {
    public static final TimeLimits USUAL = new TimeLimits(8, 8, 24, 40, 240, 7, 30);
}
