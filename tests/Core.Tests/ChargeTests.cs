using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

/// <summary>
/// Acme owes 3,650.00 EUR, due 10 January 2025. Companies pay 10 % a year, which is 1.00 a day, and 40.00 once. The second
/// reminder costs 5.00. Carol is a consumer and pays nothing for being late.
/// </summary>
public class ChargeTests
{
    private static readonly ReceivableRow Bill = Invoice("Acme", "1", "3650.00 EUR", due: "2025-01-10", dated: "2025-01-01");
    private static readonly ChargePolicy Policy = new()
    {
        Interest = ImmutableDictionary<PartyKind, InterestPolicy>.Empty.Add(
            PartyKind.Company, InterestPolicy.Custom(RateTable.Always(AnnualRate.Percent(10)), FixedSums.Eu)),
        Fees = new FeeSchedule([new LevelFee(2, [Of("5.00 EUR")])]),
    };

    private readonly Desk _desk = Begin(Policy);

    [Fact]
    public void What_has_run_up_is_shown_line_by_line_and_is_no_part_of_the_balance()
    {
        var charges = Charges("2025-01-20");
        var claim = Assert.Single(charges.Claimable);
        Assert.Equal([(Day("2025-01-11"), Day("2025-01-20"), 10, 10m, Of("3650.00 EUR"), 10m)], claim.Lines.Select(l => (l.From, l.To, l.Days, l.Rate.ToPercent(), l.Principal, l.Amount)));
        Assert.Equal((Of("0.00 EUR"), Of("10.00 EUR"), Of("40.00 EUR"), Of("50.00 EUR")), Total(charges));
        Assert.Equal(Of("3650.00 EUR"), Assert.Single(_desk.Account("Acme").BalancesOn(_desk.Today)).Total);
        Assert.True(Charges("2025-01-10").IsEmpty); // nothing costs anything on its due date
        Assert.Equal(Charges("2025-01-20").Claimable, AccountView.Of(_desk.Account("Acme"), _desk.Today, _desk.Portfolio.Rules).Charges.Claimable, Same);
    }

    [Fact]
    public void A_claim_up_to_a_date_is_followed_by_one_from_the_day_after_and_the_fixed_sum_is_claimed_once()
    {
        _desk.On("2025-01-20").Does(s => Interest(s, until: "2025-01-15")).Does(Sums);
        Assert.Equal((Of("45.00 EUR"), Of("5.00 EUR"), Of("0.00 EUR"), Of("50.00 EUR")), Total(Charges("2025-01-20")));
        Assert.Equal(Day("2025-01-16"), Charges("2025-01-20").Claimable[0].From);
        Assert.Equal(RefusalReason.NothingToCharge, Refused(s => Interest(s, until: "2025-01-15")));
        Assert.Equal(RefusalReason.NothingToCharge, Refused(Sums));

        _desk.On("2025-01-31").Does(s => Interest(s, until: "2025-01-31"));

        Assert.Equal([("2025-01-15", Of("5.00 EUR")), ("2025-01-31", Of("16.00 EUR"))], ChargedInterest());
        Assert.Equal((Of("61.00 EUR"), Of("0.00 EUR"), Of("0.00 EUR"), Of("61.00 EUR")), Total(Charges("2025-01-31")));
        Assert.Equal(Of("45.00 EUR"), Charges("2025-01-30").OpenIn(Currency.Parse("EUR"))); // what was claimed later is not known then
        Assert.Equal((RefusalReason.DateTooFar, Day("2025-01-31")), Refusal(s => Interest(s, until: "2025-02-01"), "2025-01-31"));
    }

    [Property(MaxTest = 60)]
    public void However_often_interest_is_claimed_it_is_rounded_once_for_the_document(int seed)
    {
        var chance = new Random(seed);
        var desk = new Desk(charges: Policy).On("2025-01-01").Imports(Invoice("Acme", "1", $"{chance.Next(1, 5000)}.{chance.Next(10, 99)} EUR", due: "2025-01-10"));
        var last = Day("2025-01-10").AddDays(chance.Next(1, 200));
        for (var day = Day("2025-01-10"); day <= last; day = day.AddDays(chance.Next(1, 9)))
        {
            var until = day;
            desk.On(day).Give(s => new ClaimInterest(s, new CustomerId("Acme"), [], until));
        }

        var charges = AccountCharges.Of(desk.Account("Acme"), last, desk.Portfolio.Rules);

        var whole = InterestClaim.Of(Assert.Single(ItemLife.Of(desk.Account("Acme"))), last, Policy.Interest[PartyKind.Company])!;
        Assert.Equal(whole.Total, Assert.Single(charges.Totals).Whole);
        Assert.All(charges.Charged, c => Assert.True(c.Charge.Amount.IsPositive));
        var days = charges.Charged.SelectMany(c => c.Charge.Lines).Concat(charges.Claimable.SelectMany(c => c.Lines)).SelectMany(l => Enumerable.Range(l.From.DayNumber, l.Days)).ToList();
        Assert.Equal(days.Distinct(), days);
    }

    [Fact]
    public void A_fee_is_charged_once_for_a_level_and_a_document_and_only_for_a_late_one()
    {
        _desk.Imports(Bill, Invoice("Acme", "2", "10.00 EUR", due: "2025-01-20"), CreditNote("Acme", "3", "10.00 EUR"));
        _desk.On("2025-01-20").Does(s => Fee(s, "1", 2));
        Assert.Equal((RefusalReason.AlreadyCharged, Day("2025-01-20")), Refusal(s => Fee(s, "1", 2)));
        Assert.Equal(RefusalReason.NothingToCharge, Refused(s => Fee(s, "1", 3)));
        Assert.Equal(RefusalReason.NothingToCharge, Refused(s => Fee(s, "2", 2))); // due that very day
        Assert.Equal(RefusalReason.ItemUnknown, Refused(s => Fee(s, "9", 2)));
        Assert.Equal(RefusalReason.ItemUnknown, Refused(s => new ChargeFee(s, new CustomerId("Acme"), new ItemKey(ItemType.CreditNote, "3"), 2)));
        _desk.On("2025-01-21").Does(s => Fee(s, "2", 2));
        Assert.Equal([(2, "1", Of("5.00 EUR")), (2, "2", Of("5.00 EUR"))], Charges("2025-01-21").Charged.Select(c => (c.Charge.Level, c.Charge.Item.Number, c.Charge.Amount)));
    }

    [Fact]
    public void A_document_that_was_put_off_costs_no_fee_before_its_new_date_has_passed()
    {
        _desk.On("2025-01-12").Does(s => new ProposeExtension(s, new CustomerId("Acme"), [Bill.Key], Day("2025-01-31"), "new owner")).Approves("EX-1");
        Assert.Equal(RefusalReason.NothingToCharge, Refused(s => Fee(s, "1", 2), "2025-01-31"));
        _desk.On("2025-02-01").Does(s => Fee(s, "1", 2));
    }

    [Fact]
    public void In_a_breathing_space_nothing_accrues_and_nothing_is_charged_and_then_it_goes_on()
    {
        _desk.On("2025-01-21").Flags("Acme", FlagKind.BreathingSpace, until: "2025-01-30");
        var charges = Charges("2025-01-25");
        Assert.Equal((Of("10.00 EUR"), FlagKind.BreathingSpace), (charges.Totals[0].Interest, charges.Respite?.Kind));
        foreach (var command in new Func<Stamp, Command>[] { s => Interest(s, until: "2025-01-20"), Sums, s => Fee(s, "1", 2) })
        {
            Assert.Equal((RefusalReason.ChargingRests, Day("2025-01-30")), Refusal(command, "2025-01-30"));
        }

        Assert.Equal([("2025-01-11", "2025-01-20"), ("2025-01-31", "2025-02-02")], Charges("2025-02-02").Claimable[0].Lines.Select(l => ($"{l.From:O}", $"{l.To:O}")));
        _desk.On("2025-02-02").Does(s => Interest(s, until: "2025-02-02"));
        Assert.Equal([("2025-02-02", Of("13.00 EUR"))], ChargedInterest());
    }

    [Fact]
    public void A_breathing_space_that_is_lifted_early_spares_only_its_days_and_one_without_an_end_all_that_follow()
    {
        _desk.On("2025-01-21").Flags("Acme", FlagKind.BreathingSpace, until: "2025-03-20");
        _desk.On("2025-01-26").Does(s => new LiftFlag(s, new CustomerId("Acme"), _desk.Account("Acme").Flags[0].Sequence, "it was cancelled"));
        Assert.Equal(Of("11.00 EUR"), Charges("2025-01-26").Totals[0].Interest);
        _desk.Does(s => new RaiseFlag(s, new CustomerId("Acme"), FlagKind.BreathingSpace, "in crisis treatment", WithoutEnd: true));
        Assert.Equal(Of("10.00 EUR"), Charges("2026-01-26").Totals[0].Interest);
        Assert.Equal((RefusalReason.ChargingRests, null), Refusal(Sums, "2026-01-26"));
    }

    [Theory]
    [InlineData(false, "20.00 EUR", null)]
    [InlineData(true, "15.00 EUR", RefusalReason.ChargingRests)]
    public void The_days_on_which_a_document_is_contested_are_spared_when_the_policy_says_so(bool spares, string interest, RefusalReason? refused)
    {
        var desk = Begin(Policy with { SparesDisputed = spares }).On("2025-01-16").HearsDispute("Acme", "1");
        Assert.Equal(refused, desk.Give(s => Fee(s, "1", 2)).Refusal?.Reason);
        desk.On("2025-01-21").ResolvesDisputes("Acme");
        Assert.Equal(Of(interest), Charges("2025-01-30", desk).Totals[0].Interest);
    }

    [Theory]
    [InlineData(false, "0.00 EUR")]
    [InlineData(true, "10.00 EUR")]
    public void Interest_that_nobody_claimed_survives_the_payment_of_the_debt_when_the_policy_says_so(bool survives, string interest)
    {
        var desk = Begin(Policy with { SurvivesPrincipal = survives }).On("2025-01-21").Imports();
        Assert.Equal(Of(interest), Charges("2025-02-10", desk).Totals.Select(t => t.Interest).FirstOrDefault(Of("0.00 EUR")));
        Assert.Equal(survives ? null : RefusalReason.NothingToCharge, desk.Give(s => Interest(s, until: "2025-01-20")).Refusal?.Reason);
    }

    [Fact]
    public void What_was_claimed_stays_claimed_when_the_debt_is_paid()
    {
        _desk.On("2025-01-20").Does(s => Interest(s, until: "2025-01-20")).On("2025-01-21").Imports();
        Assert.Equal((Of("10.00 EUR"), Of("0.00 EUR"), Of("0.00 EUR"), Of("10.00 EUR")), Total(Charges("2025-02-10")));
    }

    [Fact]
    public void A_waiver_that_somebody_else_approved_gives_up_costs_before_interest_of_what_was_charged_by_then()
    {
        _desk.On("2025-01-20").Does(s => Interest(s, until: "2025-01-20")).Does(Sums);
        _desk.Does(s => new ProposeFeeWaiver(s, new CustomerId("Acme"), Of("43.00 EUR"), "our mistake"));
        Assert.Equal(Of("50.00 EUR"), Charges("2025-01-20").Totals[0].Open);
        _desk.Approves("FW-1");
        Assert.Equal([(ChargeKind.Interest, Of("3.00 EUR"), Of("7.00 EUR")), (ChargeKind.FixedSum, Of("40.00 EUR"), Of("0.00 EUR"))], Charges("2025-01-20").Charged.Select(c => (c.Charge.Kind, c.Waived, c.Open)));

        _desk.On("2025-01-21").Does(s => new ProposeFeeWaiver(s, new CustomerId("Acme"), Of("100.00 EUR"), "goodwill")).Approves("FW-2");
        _desk.On("2025-01-22").Does(s => Fee(s, "1", 2));
        Assert.Equal(Of("5.00 EUR"), Charges("2025-01-22").OpenIn(Currency.Parse("EUR"))); // what is charged later is not given up
    }

    [Fact]
    public void A_charge_that_the_accounting_system_booked_counts_as_its_document_and_not_twice()
    {
        _desk.On("2025-01-20").Does(s => Interest(s, until: "2025-01-20")).Does(Sums).Does(s => Fee(s, "1", 2));
        _desk.On("2025-01-25").Imports(Bill, DebitNote("Acme", "D1", "50.00 EUR", due: "2025-01-26"), DebitNote("Acme", "D2", "9.00 USD", due: null));
        var (interest, sum, fee) = (Sequence(ChargeKind.Interest), Sequence(ChargeKind.FixedSum), Sequence(ChargeKind.Fee));
        _desk.Does(s => Match(s, interest, "D1")).Does(s => Match(s, sum, "D1"));

        Assert.Equal((RefusalReason.ChargeAboveDocument, (DateOnly?)null), Refusal(s => Match(s, fee, "D1"), "2025-01-25")); // 50.00 hold 10.00 and 40.00, and no more
        Assert.Equal(RefusalReason.CurrenciesMixed, Refused(s => Match(s, fee, "D2")));
        Assert.Equal(RefusalReason.ItemUnknown, Refused(s => Match(s, fee, "D9")));
        Assert.Equal(RefusalReason.ChargeUnknown, Refused(s => Match(s, sum, "D2")));
        Assert.Equal(Of("5.00 EUR"), Charges("2025-01-25").OpenIn(Currency.Parse("EUR")));
        Assert.Equal(["1"], Charges("2025-03-25").Claimable.Select(c => c.Key.Number)); // a charge bears no interest of its own
        Assert.Equal(Of("55.00 EUR"), Charges("2025-01-24").OpenIn(Currency.Parse("EUR")));
    }

    [Fact]
    public void A_charge_that_was_given_up_is_not_matched_any_more()
    {
        _desk.On("2025-01-20").Does(s => Fee(s, "1", 2)).Does(s => new ProposeFeeWaiver(s, new CustomerId("Acme"), Of("5.00 EUR"), "our mistake")).Approves("FW-1");
        _desk.Imports(Bill, DebitNote("Acme", "D1", "50.00 EUR", due: null));
        Assert.Equal(RefusalReason.ChargeUnknown, Refused(s => Match(s, Sequence(ChargeKind.Fee), "D1")));
    }

    [Fact]
    public void The_rate_of_a_customers_own_contract_takes_the_place_of_the_policy_and_a_manager_sets_it()
    {
        SetInterestTerms Terms(Stamp s, AnnualRate? rate) => new(s, new CustomerId("Acme"), rate, "contract of 2024, section 7");
        Assert.Equal(RefusalReason.NoAuthority, Refused(s => Terms(s, AnnualRate.Percent(5))));
        _desk.Grants(Approving.Max, Role.Manager).On("2025-01-20").Does(s => Terms(s with { Actor = Approving.Max }, AnnualRate.Percent(5)));
        Assert.Equal((InterestKind.ContractRate, Of("5.00 EUR"), Of("0.00 EUR")), (Charges("2025-01-20").Rule, Charges("2025-01-20").Totals[0].Interest, Charges("2025-01-20").Totals[0].FixedSums));
        Assert.Equal(InterestKind.Custom, Charges("2025-01-19").Rule);
        _desk.Does(s => Terms(s with { Actor = Approving.Ada }, new AnnualRate(0)));
        Assert.True(Charges("2025-01-20").IsEmpty);
        _desk.Does(s => Terms(s with { Actor = Approving.Ada }, null));
        Assert.Equal(InterestKind.Custom, Charges("2025-01-20").Rule);
        Assert.Equal(RefusalReason.RateOutOfRange, Refused(s => Terms(s with { Actor = Approving.Ada }, new AnnualRate(-1))));
        Assert.Equal(RefusalReason.ReasonMissing, Refused(s => Terms(s with { Actor = Approving.Ada }, null) with { Why = " " }));
    }

    [Fact]
    public void Who_is_of_a_kind_without_a_rule_pays_nothing_and_statutes_between_businesses_are_no_rule_for_consumers()
    {
        var consumer = Invoice("Carol", "1", "3650.00 EUR", due: "2025-01-10");
        _desk.Imports(consumer with { Customer = consumer.Customer with { Kind = PartyKind.Consumer } });
        Assert.Equal((InterestKind.None, true), (Charges("2025-06-30", customer: "Carol").Rule, Charges("2025-06-30", customer: "Carol").IsEmpty));
        foreach (var statute in new[] { InterestPolicy.UkStatutory(RateTable.Empty), InterestPolicy.EuStatutory(RateTable.Empty) })
        {
            Assert.Throws<ArgumentException>(() => new ChargePolicy { Interest = ImmutableDictionary<PartyKind, InterestPolicy>.Empty.Add(PartyKind.Consumer, statute) }.Validate());
        }

        Assert.Throws<ArgumentException>(() => (Policy with { Fees = new FeeSchedule([new LevelFee(1, []), new LevelFee(1, [])]) }).Validate());
        Assert.Throws<ArgumentException>(() => (Policy with { Fees = new FeeSchedule([new LevelFee(1, [Of("-1.00 EUR")])]) }).Validate());
        Policy.Validate();
    }

    [Theory]
    [InlineData(PaymentOrder.PrincipalFirst, "0.00 EUR", "43.00 EUR")]
    [InlineData(PaymentOrder.CostsInterestPrincipal, "50.00 EUR", "50.00 EUR")]
    public void A_plan_takes_the_charges_in_to_the_cent_and_its_payments_meet_them_in_the_order_of_the_policy(PaymentOrder order, string early, string late)
    {
        var desk = Begin(Policy with { Order = order }).On("2025-01-20").Does(s => Interest(s, until: "2025-01-20")).Does(Sums);
        var charges = Charges("2025-01-20", desk).OpenIn(Currency.Parse("EUR"));
        desk.Does(s => Approving.Plan(s, "Acme", "3650.00 EUR", 3, "2025-02-01", null, Frequency.Weekly) with { Charges = charges }).Approves("PP-1");
        var plan = Assert.IsType<PlanTerms>(desk.Request("PP-1").Terms);
        Assert.Equal((Of("50.00 EUR"), Of("3700.00 EUR")), (plan.Charges, plan.Payments.Aggregate(Of("0.00 EUR"), (sum, p) => sum + p.Amount)));
        Assert.Equal(["1233.34 EUR", "1233.33 EUR", "1233.33 EUR"], plan.Payments.Select(p => p.Amount.ToString()));

        desk.On("2025-02-01").Imports(Bill with { Item = Bill.Item! with { Open = Of("2416.66 EUR") } });
        Assert.Equal(Of(early), Paid("2025-02-01"));
        desk.On("2025-02-08").Imports(Payment("Acme", "P", "43.00 EUR"));
        Assert.Equal(Of(late), Paid("2025-02-08"));
        desk.On("2025-02-15").Imports(Payment("Acme", "P", "50.00 EUR"));
        Assert.Equal((Of("50.00 EUR"), PlanStatus.Completed), (Paid("2025-02-15"), desk.Plan("PP-1").Status));
        Assert.Equal(Of("0.00 EUR"), Charges("2025-02-15", desk).OpenIn(Currency.Parse("EUR")));

        Money Paid(string on) => Charges(on, desk).Charged.Aggregate(Of("0.00 EUR"), (sum, c) => sum + c.Paid);
    }

    private static Desk Begin(ChargePolicy policy) => new Desk(charges: policy).On("2025-01-02").Imports(Bill);

    private static ClaimInterest Interest(Stamp stamp, string until) => new(stamp, new CustomerId("Acme"), [], Day(until));

    private static ClaimFixedSums Sums(Stamp stamp) => new(stamp, new CustomerId("Acme"), [Bill.Key]);

    [Fact]
    public void A_fee_for_a_document_of_a_merged_customer_is_found_by_the_name_it_had_there()
    {
        var desk = Begin(Policy).On("2025-02-20").ImportsChanges(Invoice("Acme Ltd", "77", "500.00 EUR", due: "2025-01-10"))
            .Does(s => new MergeCustomers(s, new CustomerId("Acme"), new CustomerId("Acme Ltd"), "one VAT number"))
            .Does(s => new ChargeFee(s, new CustomerId("Acme Ltd"), new ItemKey(ItemType.Invoice, "77"), 2));
        Assert.Equal(new ItemKey(ItemType.Invoice, "77") { Under = new CustomerId("Acme Ltd") }, Assert.Single(desk.Account("Acme").Charges.All).Item);
    }

    private static ChargeFee Fee(Stamp stamp, string invoice, int level) => new(stamp, new CustomerId("Acme"), new ItemKey(ItemType.Invoice, invoice), level);

    private static MatchCharge Match(Stamp stamp, long charge, string debitNote) => new(stamp, new CustomerId("Acme"), charge, new ItemKey(ItemType.DebitNote, debitNote));

    private static (Money Open, Money Interest, Money Sums, Money Whole) Total(AccountCharges charges) =>
        Assert.Single(charges.Totals) is var t ? (t.Open, t.Interest, t.FixedSums, t.Whole) : default;

    private static bool Same(InterestClaim one, InterestClaim other) => one.Key == other.Key && one.Total == other.Total && one.Lines.SequenceEqual(other.Lines);

    private long Sequence(ChargeKind kind) => _desk.Account("Acme").Charges.All.Single(c => c.Kind == kind).Sequence;

    private IEnumerable<(string Until, Money Amount)> ChargedInterest() =>
        _desk.Account("Acme").Charges.All.Where(c => c.Kind == ChargeKind.Interest).Select(c => ($"{c.Until:O}", c.Amount));

    private AccountCharges Charges(string on, Desk? desk = null, string customer = "Acme")
    {
        desk ??= _desk;
        return AccountCharges.Of(desk.On(on).Account(customer), desk.Today, desk.Portfolio.Rules);
    }

    private RefusalReason? Refused(Func<Stamp, Command> command, string? on = null) => Refusal(command, on).Reason;

    private (RefusalReason? Reason, DateOnly? Date) Refusal(Func<Stamp, Command> command, string? on = null)
    {
        var refusal = (on is null ? _desk : _desk.On(on)).Give(command).Refusal;
        return (refusal?.Reason, refusal?.Date);
    }
}
