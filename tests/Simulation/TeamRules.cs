namespace CollectionsBot.Simulation;

/// <summary>Draws the rules of a team, so that what bounds it is met often.</summary>
internal static class TeamRules
{
    private static readonly string[] Zones = ["UTC", "Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Pacific/Apia"];

    /// <summary>The rules of one team.</summary>
    public static PortfolioRules Draw(Random chance)
    {
        var calendar = BusinessCalendar.Plain(TimeZoneInfo.FindSystemTimeZoneById(Zones[chance.Next(Zones.Length)]));
        return new PortfolioRules(
            calendar with { Holidays = [.. Enumerable.Range(0, 12).Select(i => new DateOnly(2026, 1 + i, 6))] },
            new WorklistPolicy
            {
                PromiseToleranceDays = chance.Next(4),
                RestAfterAttemptDays = chance.Next(2),
                RestAfterMessageDays = chance.Next(4),
                RestAfterContactDays = chance.Next(6),
                CourtesyDays = chance.Next(4),
                PromiseRestPercentMin = chance.Next(3) * 50,
                CallFromDays = chance.Next(2, 20),
                FirstTimeLateCallLaterDays = chance.Next(4) * 5,
                InstalmentToleranceDays = chance.Next(4),
                PlanDefaultDays = chance.Next(2, 10),
                EscalateFromDays = chance.Next(2) == 0 ? 91 : chance.Next(20, 60),
                PlaceFromDays = chance.Next(2) == 0 ? 181 : chance.Next(25, 80),
                BalanceJumpDays = chance.Next(10),
                BalanceJumpPercent = chance.Next(4) * 10,
            })
        {
            Contacts = Contacts(chance),
            Approvals = Approvals(chance),
            Charges = Charges(chance),
            FirstAdministrators = [Team.Administrator.Id],
        };
    }

    /// <summary>The profiles as they come, or narrower.</summary>
    private static ContactPolicy Contacts(Random chance)
    {
        var policy = new ContactPolicy();
        return chance.Next(2) == 0 ? policy : policy with
        {
            Profiles = policy.Profiles.OrderBy(p => p.Key).ToImmutableDictionary(p => p.Key, p => p.Value with
            {
                CallsMax = chance.Next(3) switch { 0 => null, var calls => calls + 1 },
                CallsDays = chance.Next(1, 9),
                DaysAfterConversation = chance.Next(4),
                ConsentDays = chance.Next(1, 8),
                VoicemailsADayMax = chance.Next(3) switch { 0 => null, var voicemails => voicemails },
                ReminderIntervalDays = chance.Next(8),
                BreathingSpaceDays = chance.Next(1, 20),
                Excluded = chance.Next(5) == 0 ? [(ContactChannel)chance.Next(5)] : [],
            }),
        };
    }

    /// <summary>What late payment costs: by a statute, a contract or the team's own table, with rates that change on the way and days without any.</summary>
    private static ChargePolicy Charges(Random chance) => new()
    {
        Interest = Enum.GetValues<PartyKind>().ToImmutableDictionary(kind => kind, kind => chance.Next(kind == PartyKind.Company ? 5 : 3) switch
        {
            0 => InterestPolicy.None,
            1 => InterestPolicy.Custom(Rates(chance), chance.Next(2) == 0 ? FixedSums.None : new FixedSums([Sum("0 EUR", "5.00 EUR"), Sum("900 EUR", "9.00 EUR"), Sum("0 JPY", "500 JPY")])),
            2 => InterestPolicy.ContractRate(Rates(chance)),
            3 => InterestPolicy.UkStatutory(Rates(chance)),
            _ => InterestPolicy.EuStatutory(Rates(chance)),
        }),
        Fees = new FeeSchedule([new LevelFee(1, [Money.Parse("5.00 EUR"), Money.Parse("2.500 KWD")]), new LevelFee(2, [Money.Parse("10.00 EUR")], 12_345), new LevelFee(3, [], 500)]),
        SurvivesPrincipal = chance.Next(2) == 0,
        SparesDisputed = chance.Next(2) == 0,
        Order = (PaymentOrder)chance.Next(2),
    };

    private static RateTable Rates(Random chance) => new(Enumerable.Range(0, chance.Next(1, 5))
        .Select(i => new RateFrom(new DateOnly(2025, 9, 1).AddDays((i * 100) + chance.Next(100)), new AnnualRate(chance.Next(-20, 120) * 2_500))));

    private static FixedSum Sum(string from, string sum) => new(Money.Parse(from), Money.Parse(sum));

    /// <summary>The limits as they come, or so low that many a request goes beyond them, or just reaches them.</summary>
    public static ApprovalPolicy Approvals(Random chance)
    {
        var policy = new ApprovalPolicy { ExpiryDays = chance.Next(1, 15) };
        var part = chance.Next(4) switch { 0 => 1m, 1 => 0.1m, 2 => 0.01m, _ => 0.03m };
        return policy with
        {
            Limits =
            [
                .. policy.Limits.Select(l => l with { UpTo = l.UpTo * part }),
                new(Role.Collector, RequestKind.Extension, 1000m, "EUR"),
                new(Role.Senior, RequestKind.Plan, 100_000m, "JPY"),
                new(Role.Senior, RequestKind.WriteOff, 100m, "KWD"),
            ],
            Plans = policy.Plans.SetItem(Role.Senior, new PlanLimits
            {
                PaymentsMax = chance.Next(2, 6),
                LengthDaysMax = chance.Next(20, 90),
                PaidFirstPercentMin = chance.Next(3) * 20,
                SmallestInstalment = ImmutableDictionary<string, decimal>.Empty.Add("EUR", 250m),
            }),
        };
    }
}
