package suban.intake;

/**
 * How long things may take beside the time limit of a service. All but days, and hours of danger, are working hours.
 *
 * @param dangerHours a concern that tells of danger may take, by the clock on the wall: danger keeps no office hours
 * @param urgentHours one that is urgent may take at most
 * @param warningHours before a concern is due its unit is warned
 * @param supervisorHours after it was due a supervisor hears of it
 * @param managerHours after it was due a manager hears of it
 * @param answerHours a question to the resident waits; then the unit goes on without an answer
 * @param longestExtensionHours a unit may ask for at once
 * @param closeDays after the reply it is closed if nobody objects
 * @param reopenDays after it ended the resident may reopen it
 */
public record TimeLimits(
        int dangerHours,
        int urgentHours,
        int warningHours,
        int supervisorHours,
        int managerHours,
        int answerHours,
        int longestExtensionHours,
        int closeDays,
        int reopenDays) {
    public static final TimeLimits USUAL = new TimeLimits(2, 8, 8, 8, 24, 40, 240, 7, 30);
}
