namespace CollectionsBot.Core.Tests;

public class ApprovalPolicyTests
{
    private static readonly ApprovalPolicy Policy = new()
    {
        Limits =
        [
            new(Role.Senior, RequestKind.Plan, 1_000m), new(Role.Senior, RequestKind.Plan, 300m, "USD"), new(Role.Manager, RequestKind.Plan, null),
        ],
        Plans = ImmutableDictionary<Role, PlanLimits>.Empty.Add(Role.Senior, new PlanLimits
        {
            PaymentsMax = 4,
            LengthDaysMax = 120,
            PaidFirstPercentMin = 25,
            SmallestInstalment = ImmutableDictionary<string, decimal>.Empty.Add("EUR", 50m),
        }),
    };

    [Theory]
    [InlineData("1000.00 EUR", 4, "2026-11-30", "")]
    [InlineData("1000.01 EUR", 4, "2026-11-30", "Amount")]
    [InlineData("300.00 USD", 4, "2026-11-30", "")]
    [InlineData("300.01 USD", 4, "2026-11-30", "Amount")]
    [InlineData("100000 JPY", 4, "2026-11-30", "")]
    [InlineData("100001 JPY", 3, "2026-11-30", "Amount")]
    [InlineData("333.333 KWD", 3, "2026-11-30", "")]
    [InlineData("333.334 KWD", 3, "2026-11-30", "Amount")]
    [InlineData("1000.00 EUR", 5, "2026-11-20", "Payments Length PaidFirst")]
    [InlineData("1000.00 EUR", 4, "2026-12-03", "Length")]
    [InlineData("200.00 EUR", 4, "2026-11-30", "")]
    [InlineData("199.96 EUR", 4, "2026-11-30", "SmallestInstalment")]
    public void A_plan_that_goes_beyond_a_limit_says_in_what_and_needs_the_next_role(string covers, int count, string first, string breaches)
    {
        var pinned = Policy.Pin(Terms(covers, count, first), Day("2026-11-02"));
        Assert.Equal(breaches, string.Join(' ', pinned.Limits.Single(l => l.Role == Role.Senior).Breaches));
        Assert.Equal(breaches.Length == 0 ? [Role.Senior, Role.Manager] : [Role.Manager], pinned.Deciders());
        Assert.Equal(LimitBreach.Kind, Assert.Single(pinned.Limits.Single(l => l.Role == Role.Collector).Breaches));
    }

    [Fact]
    public void A_third_of_a_limit_that_divides_by_three_is_exact()
    {
        var policy = Policy with { Limits = [new(Role.Senior, RequestKind.WriteOff, 300m)] };
        Assert.Equal(Of("100.000 KWD"), policy.Pin(new WriteOffTerms(Of("100.000 KWD")), Day("2026-11-02")).Limits.Single(l => l.Role == Role.Senior).UpTo);
    }

    [Fact]
    public void A_request_lapses_after_the_policys_days_and_never_after_the_day_on_which_it_would_come_too_late()
    {
        Assert.Equal(Day("2026-11-16"), Policy.Pin(Terms("100.00 EUR", 1, "2026-11-30"), Day("2026-11-02")).ExpiresOn);
        Assert.Equal(Day("2026-11-05"), Policy.Pin(Terms("100.00 EUR", 1, "2026-11-05"), Day("2026-11-02")).ExpiresOn);
    }

    [Fact]
    public void A_policy_that_changes_later_does_not_move_a_request_that_was_made_before()
    {
        var desk = new Desk(approvals: Policy).Grants(Approving.Sena, Role.Senior)
            .Imports(Invoice("Acme", "1", "900.00 EUR", due: "2026-10-01")).ProposesPlan("Acme", "900.00 EUR", 4, first: "2026-11-30");
        var strict = new Portfolio(desk.Portfolio.Rules with { Approvals = Policy with { Limits = [] } });
        foreach (var entry in desk.Journal)
        {
            strict.Apply(FactCodec.Read(entry));
        }

        var decision = strict.Decide(new DecideRequest(desk.Stamp() with { Actor = Approving.Sena }, Approving.Id("PP-1"), Approve: true));
        Assert.Null(decision.Refusal);
    }

    [Fact]
    public void A_default_policy_is_valid_and_only_administrators_have_no_limit_of_amount()
    {
        new ApprovalPolicy().Validate();
        foreach (var kind in Enum.GetValues<RequestKind>())
        {
            Assert.Null(new ApprovalPolicy().Limits.Single(l => l.Role == Role.Administrator && l.Kind == kind).UpTo);
            Assert.DoesNotContain(new ApprovalPolicy().Limits, l => l.Role == Role.Collector);
        }
    }

    [Fact]
    public void A_number_of_the_policy_beyond_its_bounds_is_refused()
    {
        foreach (var wrong in new[]
        {
            Policy with { ExpiryDays = 0 },
            Policy with { ExpiryDays = 367 },
            Policy with { Limits = [new(Role.Senior, RequestKind.Plan, -1m)] },
            Policy with { Limits = [new(Role.Senior, RequestKind.Plan, 1m, "XYZ")] },
            Policy with { Limits = [.. Enumerable.Repeat(new RoleLimit(Role.Senior, RequestKind.Plan, 1m), ApprovalPolicy.LimitsMax + 1)] },
            With(new PlanLimits { PaymentsMax = 0 }),
            With(new PlanLimits { PaymentsMax = 122 }),
            With(new PlanLimits { LengthDaysMax = 0 }),
            With(new PlanLimits { LengthDaysMax = 4401 }),
            With(new PlanLimits { PaidFirstPercentMin = -1 }),
            With(new PlanLimits { PaidFirstPercentMin = 101 }),
            With(new PlanLimits { SmallestInstalment = ImmutableDictionary<string, decimal>.Empty.Add("JPY", 0.5m) }),
        })
        {
            Assert.Throws<ArgumentOutOfRangeException>(wrong.Validate);
        }

        static ApprovalPolicy With(PlanLimits limits) => Policy with { Plans = ImmutableDictionary<Role, PlanLimits>.Empty.Add(Role.Senior, limits) };
    }

    [Theory]
    [InlineData("PP-12", "PP-12")]
    [InlineData("pp 12", "PP-12")]
    [InlineData(" st7 ", "ST-7")]
    [InlineData("EX-001", "EX-1")]
    [InlineData("PP-0", null)]
    [InlineData("PP-", null)]
    [InlineData("PP--1", null)]
    [InlineData("XX-1", null)]
    [InlineData("PP-99999999999", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_request_is_called_as_people_say_it(string? said, string? id) =>
        Assert.Equal(id, RequestId.TryParse(said, out var read) ? read.ToString() : null);

    [Fact]
    public void Each_kind_is_numbered_by_itself_and_a_number_is_never_given_twice()
    {
        var desk = new Desk().Imports(Invoice("Acme", "1", "900.00 EUR", due: "2026-10-01"), Invoice("Bolt", "1", "900.00 EUR", due: "2026-10-01"))
            .ProposesPlan("Acme", "900.00 EUR", 4, first: "2026-11-30");
        Assert.Null(desk.Withdraws("PP-1"));
        desk.ProposesPlan("Bolt", "900.00 EUR", 4, first: "2026-11-30").Does(s => new ProposeCreditHold(s, new CustomerId("Acme"), "late again"));
        Assert.Equal("Bolt", desk.Request("PP-2").Customer.Value);
        Assert.Equal("Acme", desk.Request("CH-1").Customer.Value);
        Assert.Equal(RefusalReason.RequestUnknown, desk.Decides("PP-3", Approving.Ada)?.Reason);
    }

    [Theory]
    [InlineData("", RefusalReason.ReasonMissing)]
    [InlineData("  ", RefusalReason.ReasonMissing)]
    public void A_request_has_its_reason_in_words(string why, RefusalReason reason) =>
        Assert.Equal(reason, Bolt().Give(s => new ProposeCreditHold(s, new CustomerId("Bolt"), why)).Refusal?.Reason);

    [Fact]
    public void A_reason_has_a_longest_length_and_comes_back_from_the_disk_as_it_was()
    {
        Assert.Equal(RefusalReason.OutOfBounds, Bolt().Give(s => new ProposeCreditHold(s, new CustomerId("Bolt"), "half a pair \ud83d")).Refusal?.Reason);
        Assert.Equal(RefusalReason.TextTooLong, Bolt().Give(s => new ProposeCreditHold(s, new CustomerId("Bolt"), new string('x', Request.ReasonLengthMax + 1))).Refusal?.Reason);
        Assert.Null(Bolt().Give(s => new ProposeCreditHold(s, new CustomerId("Bolt"), new string('x', Request.ReasonLengthMax))).Refusal);
    }

    private static Desk Bolt() => new Desk().Imports(Invoice("Bolt", "1", "900.00 EUR", due: "2026-10-01"));

    private static PlanTerms Terms(string covers, int count, string first) => new(
        Of(covers), Money.Zero(Of(covers).Currency), Frequency.Monthly,
        Schedule.Of(Of(covers), new ScheduleTerms(Frequency.Monthly, Day(first), count), BusinessCalendar.Plain(TimeZoneInfo.Utc))!.Value);
}
