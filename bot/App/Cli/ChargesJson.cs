namespace CollectionsBot.App.Cli;

/// <summary>The JSON of interest and fees: every line, so that a person or a program can work it out again.</summary>
internal static class ChargesJson
{
    public static object Of(AccountCharges charges) => new
    {
        date = charges.Date,
        rule = charges.Rule.ToString(),
        rests = charges.Respite is not null,
        totals = charges.Totals.Select(t => new
        {
            currency = t.Currency.Code,
            charged = t.Open.ToDecimal(),
            interestToClaim = t.Interest.ToDecimal(),
            fixedSumsToClaim = t.FixedSums.ToDecimal(),
        }),
        toClaim = charges.Claimable.Select(c => new
        {
            document = c.Key.Number,
            currency = c.Total.Currency.Code,
            interest = c.Interest.ToDecimal(),
            fixedSum = c.FixedSum.ToDecimal(),
            daysWithoutRate = c.DaysWithoutRate,
            lines = c.Lines.Select(LineOf),
        }),
        charged = charges.Charged.Select(c => new
        {
            number = c.Charge.Sequence,
            kind = c.Charge.Kind.ToString(),
            document = c.Charge.Item.Number,
            date = c.Charge.On,
            by = c.Charge.By.Name,
            currency = c.Charge.Amount.Currency.Code,
            amount = c.Charge.Amount.ToDecimal(),
            givenUp = c.Waived.ToDecimal(),
            paid = c.Paid.ToDecimal(),
            bookedAs = c.Document?.Number,
            toBePaid = c.Open.ToDecimal(),
            lines = c.Charge.Lines.Select(LineOf),
        }),
    };

    private static object LineOf(InterestLine line) => new
    {
        from = line.From,
        to = line.To,
        days = line.Days,
        percent = line.Rate.ToPercent(),
        principal = line.Principal.ToDecimal(),
        amount = line.Amount,
    };
}
