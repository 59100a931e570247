namespace CollectionsBot.Core;

/// <summary>Works out the terms of a plan from what is asked, or says why there are none.</summary>
internal static class PlanProposal
{
    public static (RequestTerms? Terms, Decision? Refused) TermsOf(ProposePlan command, BusinessCalendar calendar)
    {
        var (on, schedule) = (command.Stamp.On, command.Schedule);
        var charges = command.Charges ?? Money.Zero(command.Covers.Currency);
        if (charges.Currency != command.Covers.Currency || (schedule.DownPayment is { } down && down.Currency != command.Covers.Currency))
        {
            return Refuse(RefusalReason.CurrenciesMixed);
        }

        if (!command.Covers.IsPositive || charges.IsNegative)
        {
            return Refuse(RefusalReason.AmountNotPositive);
        }

        // Adding two amounts from outside must not overflow.
        if (charges.MinorUnits > Money.MinorUnitsMax || command.Covers.MinorUnits > Money.MinorUnitsMax)
        {
            return Refuse(RefusalReason.OutOfBounds);
        }

        if (schedule.FirstOn < on)
        {
            return Refuse(RefusalReason.DateTooEarly, on);
        }

        if (schedule.FirstOn > on.AddDays(Request.DaysAheadMax))
        {
            return Refuse(RefusalReason.DateTooFar, on.AddDays(Request.DaysAheadMax));
        }

        if (!schedule.IsValid)
        {
            return Refuse(RefusalReason.PlanScheduleInvalid);
        }

        return Schedule.Of(command.Covers + charges, schedule, calendar) is { } payments
            ? (new PlanTerms(command.Covers, charges, schedule.Frequency, payments), null)
            : Refuse(RefusalReason.InstalmentNothing);
    }

    private static (RequestTerms? Terms, Decision? Refused) Refuse(RefusalReason reason, DateOnly? date = null) =>
        (null, Decision.Refuse(reason, date: date));
}
