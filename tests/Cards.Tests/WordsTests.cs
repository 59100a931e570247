using System.Collections.Immutable;
using CollectionsBot.Core;

namespace CollectionsBot.Cards.Tests;

/// <summary>Everything that the core can say has words; a new member without words fails here.</summary>
public class WordsTests
{
    private static readonly Reader Reader = Books.Reader();
    private static readonly Money Amount = Money.Parse("1234.50 EUR");
    private static readonly CustomerId Customer = new("C-1");
    private static readonly OpenItem Item = new(ItemType.Invoice, "INV-1", Books.Today, Books.Today, Amount, Amount);
    private static readonly Promise Promised = new(7, Amount, Books.Today.AddDays(3), Books.Today, "Dana");

    public static TheoryData<Rule> Rules => [.. Enum.GetValues<Rule>()];

    public static TheoryData<RefusalReason> Refusals => [.. Enum.GetValues<RefusalReason>()];

    public static TheoryData<PromiseStatus> PromiseStatuses => [.. Enum.GetValues<PromiseStatus>()];

    public static TheoryData<string> FactsOfCustomers => [.. typeof(Core.Fact).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false } && typeof(Core.Fact).IsAssignableFrom(t) && typeof(ICustomerFact).IsAssignableFrom(t))
        .Select(t => t.Name).Order()];

    public static TheoryData<string> NamesOfThings =>
    [
        .. Enum.GetValues<NextAction>().Select(Phrases.Of),
        .. Enum.GetValues<ResultCode>().Select(Phrases.Of),
        .. Enum.GetValues<ContactChannel>().Select(Phrases.Of),
        .. Enum.GetValues<ItemType>().Select(Phrases.Of),
        .. Enum.GetValues<PartyKind>().Select(Phrases.Of),
        .. Enum.GetValues<FlagKind>().Select(ContactPhrases.Of),
        .. Enum.GetValues<ContactProfileName>().Select(ContactPhrases.Of),
        .. Enum.GetValues<RequestKind>().Select(AgreementPhrases.Of),
        .. Enum.GetValues<Role>().Select(AgreementPhrases.Of),
        .. Enum.GetValues<LimitBreach>().Select(AgreementPhrases.Of),
        .. Enum.GetValues<Frequency>().Select(AgreementPhrases.Of),
        .. Enum.GetValues<PlanStatus>().Select(AgreementPhrases.Of),
        .. Enum.GetValues<RequestStatus>().Select(AgreementPhrases.Of),
        .. Enum.GetValues<LatenessHabit>().Select(AssessmentPhrases.Of),
        .. Enum.GetValues<PaymentTrend>().Select(AssessmentPhrases.Of),
        .. Enum.GetValues<PaymentObstacle>().Select(AssessmentPhrases.Of),
        .. Enum.GetValues<PaymentSign>().Select(AssessmentPhrases.Of),
        .. Enum.GetValues<ScorePart>().Select(AssessmentPhrases.Of),
        .. Enum.GetValues<DisputeReason>().Select(DisputePhrases.Of),
        .. Enum.GetValues<DisputeVerdict>().Select(DisputePhrases.Of),
        .. Enum.GetValues<InterestKind>().Select(Phrases.Of),
        .. Enum.GetValues<ChargeKind>().Select(ChargePhrases.Of),
        .. Enum.GetValues<Measure>().Select(ReportPhrases.Of),
        .. Enum.GetValues<Measure>().Select(ReportPhrases.FormulaOf),
        .. Enum.GetValues<OptionKind>().Select(OptionPhrases.Of),
        .. Enum.GetValues<AssumptionName>().Select(OptionPhrases.Of),
        .. Enum.GetValues<OptionBar>().Select(b => OptionPhrases.Of(new BarredOption(OptionKind.Legal, null, b), Reader)),
        .. Enum.GetValues<AgencyKind>().Select(OptionPhrases.Of),
        .. Enum.GetValues<PlacementOutcome>().Select(OptionPhrases.Of),
        .. Enum.GetValues<AgeBucket>().Select(ReportPhrases.Of),
    ];

    public static TheoryData<ContactRule> ContactRules => [.. Enum.GetValues<ContactRule>()];

    [Theory]
    [MemberData(nameof(ContactRules))]
    public void Every_rule_of_the_contact_policy_is_half_a_sentence_with_its_source(ContactRule rule)
    {
        var full = new ContactReason(
            rule, "12 CFR 1006", 7, 7, Books.Today, new TimeOnly(8, 0), new TimeOnly(21, 0), ContactChannel.Phone, FlagKind.Attorney, DateTimeOffset.UnixEpoch);
        foreach (var reason in new[] { full, new ContactReason(rule, "") })
        {
            var words = ContactPhrases.Of(reason, Reader);
            IsHalfASentence(words);
            Assert.Equal(reason.Source.Length > 0, words.EndsWith("(12 CFR 1006)", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_is_half_a_sentence_that_names_what_it_is_about(Rule rule)
    {
        var words = Phrases.Of(new Reason(rule, 1, 12, Amount, Books.Today.AddDays(-1), 2, ResultCode.Insolvent), Reader);
        IsHalfASentence(words);
        Assert.False(char.IsUpper(words[0]), words);
        Assert.DoesNotContain("  ", words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NamesOfThings))]
    public void Every_action_result_channel_document_and_party_has_a_name(string words) => IsHalfASentence(words);

    [Fact]
    public void No_two_results_actions_or_channels_are_called_the_same()
    {
        Distinct(Enum.GetValues<NextAction>().Select(Phrases.Of));
        Distinct(Enum.GetValues<ResultCode>().Select(Phrases.Of));
        Distinct(Enum.GetValues<ContactChannel>().Select(Phrases.Of));
        Distinct(Enum.GetValues<ItemType>().Select(Phrases.Of));
        Distinct(Enum.GetValues<PartyKind>().Select(Phrases.Of));
        Distinct(Enum.GetValues<FlagKind>().Select(ContactPhrases.Of));
        Distinct(Enum.GetValues<ContactProfileName>().Select(ContactPhrases.Of));

        static void Distinct(IEnumerable<string> words) => Assert.Equal(words.Distinct(StringComparer.OrdinalIgnoreCase), words);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Every_refusal_is_a_whole_sentence_that_says_what_would_be_right(RefusalReason reason)
    {
        var words = Phrases.Of(new Refusal(reason, Amount, Books.Today, 2000), Reader);
        Assert.True(char.IsUpper(words[0]), words);
        Assert.EndsWith(".", words, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RefusalReason.AmountAboveDebt, "1,234.50\u00A0EUR")]
    [InlineData(RefusalReason.PromiseDatePast, "Nov 2, 2026")]
    [InlineData(RefusalReason.PromiseDateTooFar, "Nov 2, 2026")]
    [InlineData(RefusalReason.CallBackPast, "Nov 2, 2026")]
    [InlineData(RefusalReason.CallBackTooFar, "Nov 2, 2026")]
    [InlineData(RefusalReason.TextTooLong, "2000")]
    public void A_refusal_names_the_bound_that_was_crossed(RefusalReason reason, string bound) =>
        Assert.Contains(bound, Phrases.Of(new Refusal(reason, Amount, Books.Today, 2000), Reader), StringComparison.Ordinal);

    [Fact]
    public void Where_nothing_is_owed_a_refused_promise_is_not_asked_to_be_smaller() =>
        Assert.DoesNotContain("or less", Phrases.Of(new Refusal(RefusalReason.AmountAboveDebt, Money.Parse("0.00 EUR")), Reader), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(PromiseStatuses))]
    public void Every_state_of_a_promise_has_words_with_its_amount_and_date(PromiseStatus status)
    {
        var words = Phrases.Of(new JudgedPromise(Promised, status, Money.Parse("100.00 EUR")), Reader);
        IsHalfASentence(words);
        Assert.StartsWith("1,234.50\u00A0EUR by Nov 5, 2026", words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_arrived_so_far_is_told_of_an_open_and_of_a_partly_kept_promise()
    {
        foreach (var status in new[] { PromiseStatus.Open, PromiseStatus.PartlyKept })
            Assert.Contains("100.00\u00A0EUR arrived", Phrases.Of(new JudgedPromise(Promised, status, Money.Parse("100.00 EUR")), Reader), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(FactsOfCustomers))]
    public void Every_fact_about_a_customer_has_words(string type)
    {
        var fact = Examples.Single(f => f.GetType().Name == type);
        var words = FactPhrases.Of(new RecordedFact(1, DateTimeOffset.UnixEpoch, Books.Today, new Actor("a", "A"), new CommandId("c"), fact), Reader);
        IsHalfASentence(words);
        Assert.True(char.IsUpper(words[0]), words);
    }

    [Theory]
    [InlineData(new[] { DayOfWeek.Monday }, "every Monday at 8:30")]
    [InlineData(new[] { DayOfWeek.Monday, DayOfWeek.Thursday }, "every Monday and Thursday at 8:30")]
    [InlineData(new[] { DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday }, "every Monday, Wednesday and Friday at 8:30")]
    [InlineData(new[] { DayOfWeek.Friday, DayOfWeek.Thursday, DayOfWeek.Wednesday, DayOfWeek.Tuesday, DayOfWeek.Monday }, "every weekday at 8:30")]
    [InlineData(new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Saturday }, "every Monday, Tuesday, Wednesday, Thursday and Saturday at 8:30")]
    [InlineData(new[] { DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday }, "every day at 8:30")]
    public void A_schedule_is_told_in_the_words_in_which_it_was_asked_for(DayOfWeek[] days, string words)
    {
        var schedule = new DigestSchedule([.. days], new TimeOnly(8, 30), "Europe/London");
        foreach (var server in new[] { "", "en-US", "de-DE" })
            Assert.Equal(words + "\u202FAM (Europe/London)", CardReading.Under(server, () => Phrases.Of(schedule, Reader)));
    }

    [Theory]
    [InlineData(0, "today")]
    [InlineData(-1, "yesterday")]
    [InlineData(1, "tomorrow")]
    [InlineData(-20, "20 days ago")]
    public void A_date_is_told_from_today_whatever_the_servers_language(int days, string words) =>
        Assert.Equal(words, CardReading.Under("de-DE", () => Phrases.Ago(Books.Today.AddDays(days), Reader)));

    private static ImmutableArray<Core.Fact> Examples { get; } =
    [
        new CustomerAdded(new Customer(Customer, "Acme")),
        new CustomerChanged(new Customer(Customer, "Acme")),
        new ItemAdded(Customer, Item),
        new ItemChanged(Customer, Item with { DueDate = null }),
        new ItemSettled(Customer, Item.Key),
        new ContactLogged(Customer, new ContactAttempt(ContactChannel.Phone, ResultCode.NoAnswer, CallBackOn: Books.Today)),
        new ContactRetracted(Customer, 12, ResultCode.Deceased, Books.Today, "wrong customer"),
        new ContactOutsidePolicy(Customer, ContactProfileName.UsConsumer, [new ContactReason(ContactRule.ChannelExcluded, "", Channel: ContactChannel.Phone)]),
        new ContactPreferencesSet(Customer, new ContactPreferences(null, [ContactChannel.Phone], [])),
        new CustomerFlagged(Customer, FlagKind.BreathingSpace, Books.Today, Books.Today.AddDays(59), ""),
        new FlagLifted(Customer, 4, ""),
        new OwnerAssigned(Customer, new Owner("Megan Lee")),
        new OwnerUnassigned(Customer),
        new CustomerTagged(Customer, ["key account"]),
        new CustomerUntagged(Customer, ["key account"]),
        new ContactPersonSet(Customer, new ContactPerson("Dana", "accounts payable", [new ContactAddress(ContactChannel.Email, "ap@acme.example")], "en-GB", First: true)),
        new ContactPersonRemoved(Customer, "Dana"),
        new GuaranteeGiven(Customer, new CustomerId("C-2")),
        new GuaranteeEnded(Customer, new CustomerId("C-2")),
        new CustomersMerged(Customer, new CustomerId("C-2"), "one VAT number"),
        new CustomersToldApart(Customer, new CustomerId("C-2"), "two companies"),
        new PastPaymentLearned(Customer, new PaidItem(Item, Books.Today)),
        new CustomerErased(Customer, [new CustomerId("C-2")], "three years are over"),
        new PromiseMade(Customer, Amount, Books.Today, null),
        new PromiseWithdrawn(Customer, 3),
        new DisputeOpened(Customer, [Item.Key], ""),
        new DisputeAssigned(Customer, 4, new Actor("b", "Ben"), Books.Today),
        new DisputeEvidenceAdded(Customer, 4, "the delivery note"),
        new DisputeResolved(Customer, 4, ""),
        new RequestProposed(Customer, new RequestId(RequestKind.Plan, 12), new WriteOffTerms(Amount), "insolvent", new PinnedPolicy([], Books.Today)),
        new RequestApproved(Customer, new RequestId(RequestKind.Plan, 12), Role.Manager, new Actor("b", "B")),
        new RequestRejected(Customer, new RequestId(RequestKind.Plan, 12), "too long", Role.Manager, null),
        new RequestWithdrawn(Customer, new RequestId(RequestKind.Plan, 12)),
        new AgreementEnded(Customer, new RequestId(RequestKind.Plan, 12), "they cannot", null),
        new FeeCharged(Customer, Item.Key, 2, Amount),
        new InterestClaimed(Customer, Item.Key, InterestKind.UkStatutory, Books.Today, Books.Today, [], Amount),
        new FixedSumClaimed(Customer, Item.Key, Amount),
        new ChargeMatched(Customer, 7, Item.Key),
        new InterestTermsSet(Customer, AnnualRate.Percent(5.25m), "contract of 2024"),
        new PlacementClosed(Customer, new RequestId(RequestKind.Placement, 1), PlacementOutcome.PaidInPart, Amount, "done"),
    ];

    private static void IsHalfASentence(string words)
    {
        Assert.False(string.IsNullOrWhiteSpace(words));
        Assert.False(words.EndsWith('.'), words);
        Assert.Equal(words.Trim(), words);
    }
}
