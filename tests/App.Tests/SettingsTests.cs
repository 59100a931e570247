using CollectionsBot.Channel;
using Microsoft.Extensions.Configuration;

namespace CollectionsBot.App.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void Nothing_set_gives_the_defaults()
    {
        var settings = Read();
        Assert.Equal(("USD", "http://127.0.0.1:3978/"), (settings.Currency.Code, settings.Url.ToString()));
        Assert.Equal(Path.GetFullPath("data"), settings.Data);
        Assert.Equal(new WorklistPolicy(), settings.Rules.Worklist);
        Assert.False(settings.Rules.Calendar.IsBusinessDay(new DateOnly(2026, 11, 22)));
    }

    [Fact]
    public void What_is_set_is_taken_over()
    {
        var settings = Read(
            ("Portfolio:TimeZone", "Asia/Dubai"), ("Portfolio:Weekend:0", "Saturday"), ("Portfolio:Holidays:0", "2026-12-25"), ("Portfolio:Currency", "aed"),
            ("Worklist:CallFromDays", "20"), ("Worklist:SmallBalance:EUR", "25.5"), ("Bot:AppId", "id"), ("Data", "elsewhere"), ("Url", "http://127.0.0.1:5000"));
        Assert.Equal(("Asia/Dubai", "AED", "id", 5000), (settings.Rules.Calendar.Zone.Id, settings.Currency.Code, settings.Channel.AppId, settings.Url.Port));
        Assert.True(settings.Rules.Calendar.IsBusinessDay(new DateOnly(2026, 11, 22)));
        Assert.False(settings.Rules.Calendar.IsBusinessDay(new DateOnly(2026, 12, 25)));
        Assert.Equal((20, Money.Parse("25.50 EUR")), (settings.Rules.Worklist.CallFromDays, settings.Rules.Worklist.ToleranceOf(Currency.Parse("EUR"))));
        Assert.Equal(Path.GetFullPath("elsewhere"), settings.Data);
    }

    [Fact]
    public void The_figures_of_a_contact_profile_are_taken_over_and_the_others_stay_as_they_come()
    {
        var contacts = Read(
            ("Contacts:Individuals", "UnitedKingdom"), ("Contacts:Profiles:UsConsumer:CallsMax", "5"), ("Contacts:Profiles:UsConsumer:Until", "20:00"),
            ("Contacts:Profiles:UsConsumer:Days:0", "Monday"), ("Contacts:Profiles:BusinessCourtesy:VoicemailsADayMax", "0")).Rules.Contacts;
        Assert.Equal((ContactProfileName.BusinessCourtesy, ContactProfileName.UnitedKingdom), (contacts.Business, contacts.Individuals));
        var profile = contacts.Profiles[ContactProfileName.UsConsumer];
        Assert.Equal((5, new TimeOnly(8, 0), new TimeOnly(20, 0), 7), (profile.CallsMax, profile.From, profile.Until, profile.DaysAfterConversation));
        Assert.Equal([DayOfWeek.Monday], profile.Days.AsEnumerable());
        Assert.Null(contacts.Profiles[ContactProfileName.BusinessCourtesy].VoicemailsADayMax);
    }

    [Fact]
    public void The_rules_of_interest_are_taken_over_by_kind_of_party_and_nothing_set_charges_nothing()
    {
        Assert.Equal((0, false, PaymentOrder.PrincipalFirst), (Read().Rules.Charges.Interest.Count, Read().Rules.Charges.SurvivesPrincipal, Read().Rules.Charges.Order));
        var charges = Read(
            ("Interest:Rates:Bank:2024-08-01", "5"), ("Interest:Rates:Bank:2025-02-06", "4.5"), ("Interest:Company:Rule", "UkStatutory"), ("Interest:Company:Rates", "bank"),
            ("Interest:SoleTrader:Rule", "EuStatutory"), ("Interest:SoleTrader:Rates", "Bank"), ("Interest:SoleTrader:Points", "9"), ("Interest:SoleTrader:FixedSums:EUR:0", "40"),
            ("Interest:Consumer:Rule", "Custom"), ("Interest:Consumer:Rate", "4"), ("Interest:Consumer:Points", "5"), ("Interest:Guarantor:Rule", "None"),
            ("Interest:Fees:2:GBP", "5"), ("Interest:Fees:2:Percent", "1.5"),
            ("Interest:SurvivesPrincipal", "true"), ("Interest:SparesDisputed", "true"), ("Interest:PaymentOrder", "CostsInterestPrincipal")).Rules.Charges;
        var day = new DateOnly(2025, 7, 1);
        Assert.Equal(
            [(PartyKind.Company, 12.5m), (PartyKind.SoleTrader, 13.5m), (PartyKind.Consumer, 9m), (PartyKind.Guarantor, 0m)],
            charges.Interest.OrderBy(i => i.Key).Select(i => (i.Key, i.Value.RateOn(day, day)!.Value.ToPercent())));
        Assert.Equal(Money.Parse("40.00 EUR"), charges.Interest[PartyKind.SoleTrader].Sums.Of(Money.Parse("1.00 EUR")));
        var fee = Assert.Single(charges.Fees.Levels);
        Assert.Equal((2, Money.Parse("5.00 GBP"), 15_000), (fee.Level, Assert.Single(fee.Fixed), fee.Share));
        Assert.Equal((true, true, PaymentOrder.CostsInterestPrincipal), (charges.SurvivesPrincipal, charges.SparesDisputed, charges.Order));
    }

    [Fact]
    public void The_commented_example_of_interest_in_the_sample_can_be_taken_over_as_it_is()
    {
        var commented = Path.Combine(AppContext.BaseDirectory, "appsettings.sample.json");
        var lines = File.ReadAllLines(commented).SkipWhile(l => !l.Contains("// \"Interest\"", StringComparison.Ordinal)).TakeWhile(l => l.TrimStart().StartsWith("//", StringComparison.Ordinal));
        var json = "{" + string.Join('\n', lines.Select(l => l.TrimStart()[2..])).TrimEnd().TrimEnd(',') + "}";
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        var policy = Settings.Read(new ConfigurationBuilder().AddJsonStream(stream).Build(), null, null, isDevelopment: false).Rules.Charges;
        var (debt, started) = (policy.Interest[PartyKind.Company], new DateOnly(2025, 7, 1));
        Assert.Equal((InterestKind.UkStatutory, 12.25m), (debt.Kind, debt.RateOn(started, started)!.Value.ToPercent()));
    }

    [Fact]
    public void Agencies_and_assumptions_are_taken_over_and_what_is_left_out_stays_as_it_comes()
    {
        var rules = Read(
            ("Agencies:0:Name", "North"), ("Agencies:0:Currencies:0", "eur"), ("Agencies:0:HomeCurrency", "EUR"), ("Agencies:0:SmallOrForeignPercent", "40"),
            ("Agencies:0:FeeByAge:0:UpToDays", "90"), ("Agencies:0:FeeByAge:0:Percent", "12.5"), ("Agencies:0:FeeByAge:1:Percent", "30"),
            ("Agencies:1:Name", "Law"), ("Agencies:1:Kind", "Lawyer"), ("Agencies:1:CourtCosts", "400"),
            ("Options:SampleMin", "5"), ("Options:DiscountPercent", "2.5"), ("Options:CollectedByAge:0:Percent", "50")).Rules;
        var (north, law) = (rules.Agencies.Agencies[0], rules.Agencies.Agencies[1]);
        Assert.Equal(("North", AgencyKind.Agency, "EUR", Agency.Sample.Days), (north.Name, north.Kind, north.Currencies.Single(), north.Days));
        Assert.Equal(
            new ContingencyFees(ShareByAge.Percent((90, 12.5m), (null, 30))) { SmallBelow = 1000, SmallOrForeign = Share.Percent(40), HomeCurrency = "EUR" }, north.Fees);
        Assert.Equal((AgencyKind.Lawyer, 400m, Agency.SampleLawyer.Recovery), (law.Kind, law.CourtCosts, law.Recovery));
        Assert.Equal(new OptionsPolicy { SampleMin = 5, DiscountPercent = 2.5m, Collected = ShareByAge.Percent((null, 50)) }, rules.Options);
        Assert.Equal((new OptionsPolicy(), 0), Read() is var read ? (read.Rules.Options, read.Rules.Agencies.Agencies.Length) : default);
    }

    [Fact]
    public void Limits_of_approval_are_taken_over_by_role_kind_and_currency_and_the_others_stay_as_they_come()
    {
        var approvals = Read(
            ("Approvals:ExpiryDays", "30"), ("Approvals:Limits:Senior:Plan", "5000"), ("Approvals:Limits:Manager:WriteOff:usd", "2500.50"),
            ("Approvals:Limits:Manager:Settlement", "none"), ("Approvals:Limits:manager:plan", "unlimited"), ("Approvals:Limits:Collector:FeeWaiver", "20"),
            ("Approvals:Plans:Senior:PaymentsMax", "4"), ("Approvals:Plans:Senior:SmallestInstalment:eur", "50"),
            ("Approvals:Plans:Collector:LengthDaysMax", "60")).Rules.Approvals;

        Assert.Equal(30, approvals.ExpiryDays);
        Assert.Equal([new RoleLimit(Role.Senior, RequestKind.Plan, 5000m)], Limits(Role.Senior, RequestKind.Plan));
        Assert.Equal([new RoleLimit(Role.Manager, RequestKind.WriteOff, 2500.50m, "USD")], Limits(Role.Manager, RequestKind.WriteOff));
        Assert.Empty(Limits(Role.Manager, RequestKind.Settlement));
        Assert.Equal([new RoleLimit(Role.Manager, RequestKind.Plan, null)], Limits(Role.Manager, RequestKind.Plan));
        Assert.Equal([new RoleLimit(Role.Collector, RequestKind.FeeWaiver, 20m)], Limits(Role.Collector, RequestKind.FeeWaiver));
        Assert.Equal([new RoleLimit(Role.Manager, RequestKind.Extension, 250_000m)], Limits(Role.Manager, RequestKind.Extension));
        var plans = approvals.Plans[Role.Senior];
        Assert.Equal((4, 200, 10, 50m), (plans.PaymentsMax, plans.LengthDaysMax, plans.PaidFirstPercentMin, plans.SmallestInstalment["EUR"]));
        Assert.Equal((60, 24), (approvals.Plans[Role.Collector].LengthDaysMax, approvals.Plans[Role.Manager].PaymentsMax));

        IEnumerable<RoleLimit> Limits(Role role, RequestKind kind) => approvals.Limits.Where(l => l.Role == role && l.Kind == kind);
    }

    [Fact]
    public void The_sample_shows_the_limits_that_hold_when_none_are_set()
    {
        var sample = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.sample.json")).Build();
        var (shown, held) = (Settings.Read(sample, null, null, isDevelopment: false).Rules.Approvals, new ApprovalPolicy());

        Assert.Equal(held.ExpiryDays, shown.ExpiryDays);
        Assert.Equal(held.Limits.ToHashSet(), shown.Limits.ToHashSet());
        Assert.Equal(held.Plans.Keys.Order(), shown.Plans.Keys.Order());
        Assert.All(held.Plans, p => Assert.Equal(p.Value, shown.Plans[p.Key]));
    }

    [Fact]
    public void A_first_administrator_is_who_the_channel_says_however_the_id_is_written()
    {
        var settings = Read(("FirstAdministrators:0", " {8B0F3C1E-5F0A-4D0E-9C55-3F2F6A1B7C9D} "), ("FirstAdministrators:1", "terminal:ann"));
        var sender = PersonOf.Sender(new Activity { Type = ActivityTypes.Message, From = new ChannelAccount { Id = "29:x", AadObjectId = "8B0F3C1E-5f0a-4d0e-9c55-3f2f6a1b7c9d", Name = "Ann" } });

        Assert.Contains(sender.Actor.Id, settings.Rules.FirstAdministrators);
        Assert.Equal(["8b0f3c1e-5f0a-4d0e-9c55-3f2f6a1b7c9d", "terminal:ann"], settings.Rules.FirstAdministrators.AsEnumerable());
    }

    [Fact]
    public void On_ones_own_machine_without_an_app_id_one_is_an_administrator_and_nowhere_else()
    {
        Assert.Equal([PlaygroundFolder.OwnObjectId, $"terminal:{Environment.UserName}"], Read(true).Rules.FirstAdministrators.AsEnumerable());
        Assert.Empty(Read().Rules.FirstAdministrators);
        Assert.Empty(Read(true, ("Bot:AppId", "id")).Rules.FirstAdministrators);
    }

    [Theory]
    [InlineData("Interest:Martian:Rule", "None", "Interest:Martian")]
    [InlineData("Interest:0:Rule", "None", "Interest:0")]
    [InlineData("Interest:Company:Rule", "Usury", "Interest:Company:Rule")]
    [InlineData("Interest:Company:Rule", "UkStatutory", "Interest:Company")]
    [InlineData("Interest:Company:Percent", "8", "Interest:Company:Percent")]
    [InlineData("Interest:Rates:Bank:soon", "5", "soon")]
    [InlineData("Interest:Rates:Bank:2025-01-01", "5.00001", "5.00001")]
    [InlineData("Interest:Rates:Bank:2025-01-01", "lots", "lots")]
    [InlineData("Interest:Fees:two:EUR", "5", "two")]
    [InlineData("Interest:Fees:99:EUR", "5", "99")]
    [InlineData("Interest:Fees:2:XXQ", "5", "XXQ")]
    [InlineData("Interest:Fees:2:EUR", "-5", "Interest:Fees:2:EUR")]
    [InlineData("Interest:SparesDisputed", "perhaps", "Interest:SparesDisputed")]
    [InlineData("Interest:PaymentOrder", "Random", "Interest:PaymentOrder")]
    [InlineData("Agencies:0:Days", "5", "Agencies:0: Name")]
    [InlineData("Agencies:0:Kind", "Bailiff", "Agencies:0:Kind")]
    [InlineData("Agencies:0:Fees", "5", "Fees")]
    [InlineData("Agencies:0:FeeByAge:0:UpToDays", "5", "Agencies:0:FeeByAge")]
    [InlineData("Agencies:0:RecoveryByAge:0:Percent", "101", "Agencies:0:RecoveryByAge")]
    [InlineData("Agencies:0:SmallOrForeignPercent", "101", "Agencies:0:SmallOrForeignPercent")]
    [InlineData("Options:SampleMin", "0", "Options: SampleMin")]
    [InlineData("Options:DiscountDays", "31", "Options: DiscountDays")]
    [InlineData("Options:CollectedByAge:0:UpToDays", "5", "Options:CollectedByAge")]
    [InlineData("Options:Sample", "5", "Sample")]
    [InlineData("Aprovals:ExpiryDays", "5", "Aprovals")]
    [InlineData("Approvals:ExpiryDay", "5", "Approvals:ExpiryDay")]
    [InlineData("Approvals:ExpiryDays", "0", "Approvals:ExpiryDays")]
    [InlineData("Approvals:ExpiryDays", "soon", "Approvals:ExpiryDays")]
    [InlineData("Approvals:Limits:Boss:Plan", "5", "Approvals:Limits:Boss")]
    [InlineData("Approvals:Limits:2:Plan", "5", "Approvals:Limits:2")]
    [InlineData("Approvals:Limits:Senior:Plans", "5", "Approvals:Limits:Senior:Plans")]
    [InlineData("Approvals:Limits:Senior:Plan", "lots", "Approvals:Limits:Senior:Plan")]
    [InlineData("Approvals:Limits:Senior:Plan", "-1", "Approvals:Limits:Senior:Plan")]
    [InlineData("Approvals:Limits:Senior:Plan", "", "Approvals:Limits:Senior:Plan")]
    [InlineData("Approvals:Limits:Senior:Plan:XXQ", "5", "Approvals:Limits:Senior:Plan:XXQ")]
    [InlineData("Approvals:Limits:Senior:Plan:JPY", "5.5", "Approvals:Limits:Senior:Plan:JPY")]
    [InlineData("Approvals:Limits:Senior:CreditHold", "500", "Approvals:Limits:Senior:CreditHold")]
    [InlineData("Approvals:Plans:Boss:PaymentsMax", "5", "Approvals:Plans:Boss")]
    [InlineData("Approvals:Plans:Senior:Payments", "5", "Payments")]
    [InlineData("Approvals:Plans:Senior:PaymentsMax", "0", "Approvals:Plans:Senior")]
    [InlineData("Approvals:Plans:Senior:PaymentsMax", "0", "PaymentsMax")]
    [InlineData("Approvals:Plans:Senior:SmallestInstalment:EUR", "lots", "Approvals:Plans:Senior:SmallestInstalment:EUR")]
    [InlineData("Approvals:Plans:Senior:SmallestInstalment:XXQ", "5", "SmallestInstalment:XXQ")]
    [InlineData("FirstAdministrators:0", "ann@example.com", "FirstAdministrators")]
    [InlineData("FirstAdministrators", "Ann", "FirstAdministrators")]
    [InlineData("FirstAdministrators:0", "00000000-0000-0000-0000-000000000000", "FirstAdministrators")]
    [InlineData("Contacts:Profiles:Mars:CallsMax", "5", "Mars")]
    [InlineData("Contacts:Profiles:UsConsumer:CallsMax", "101", "CallsMax")]
    [InlineData("Contacts:Profiles:UsConsumer:Calls", "5", "Calls")]
    [InlineData("Contacts:Profiles:UsConsumer:Until", "late", "Until")]
    [InlineData("Contacts:Profiles:UsConsumer:Until", "07:00", "Until")]
    [InlineData("Contacts:Business", "Mars", "Contacts:Business")]
    [InlineData("Contacts:Firms", "Mars", "Contacts:Firms")]
    [InlineData("Portfolio:TimeZone", "Atlantis/North", "Portfolio:TimeZone")]
    [InlineData("Portfolio:Weekend:0", "Caturday", "Portfolio:Weekend")]
    [InlineData("Portfolio:Weekend:0", "7", "Portfolio:Weekend")]
    [InlineData("Portfolio:Holidays:0", "25.12.2026", "Portfolio:Holidays")]
    [InlineData("Portfolio:Currency", "XXQ", "Portfolio:Currency")]
    [InlineData("Worklist:CallFromDays", "0", "CallFromDays")]
    [InlineData("Worklist:CallFromDays", "soon", "Worklist:CallFromDays")]
    [InlineData("Worklist:CallFromDay", "3", "CallFromDay")]
    [InlineData("Worklist:SmallBalance:XXQ", "5", "SmallBalance:XXQ")]
    [InlineData("Worklist:BalanceJump:XXQ", "5", "BalanceJump:XXQ")]
    [InlineData("Worklist:BalanceJump:EUR", "lots", "BalanceJump:EUR")]
    [InlineData("Worklist:BalanceJumpDays", "400", "BalanceJumpDays")]
    [InlineData("Worklist:SmallBalance:EUR", "-5", "SmallBalance:EUR")]
    [InlineData("Worklist:SmallBalance:EUR", "5.005", "EUR")]
    [InlineData("Worklist:SmallBalance:EUR", "lots", "SmallBalance:EUR")]
    [InlineData("Bot:AppIdd", "id", "AppIdd")]
    [InlineData("Bot:ClockSkew", "soon", "Bot:ClockSkew")]
    [InlineData("Journal:HeadKeys", "-----BEGIN", "HeadKeys")]
    [InlineData("Url", "3978", "\"3978\"")]
    public void A_wrong_value_names_its_setting(string setting, string value, string named) =>
        Assert.Contains(named, Assert.Throws<SettingsException>(() => Read((setting, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_sample_shows_the_pace_that_Teams_publishes_and_one_limit_may_be_set_alone()
    {
        var sample = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.sample.json")).Build();
        var (shown, held, slower) = (new ConnectorPaceOptions(), new ConnectorPaceOptions(), new ConnectorPaceOptions());
        Settings.Read(sample, null, null, isDevelopment: false).Pace.Apply(shown);
        Assert.Equal((held.Sends, held.Reads, held.Tenant), (shown.Sends, shown.Reads, shown.Tenant), (x, y) =>
            x.Sends.SequenceEqual(y.Sends) && x.Reads.SequenceEqual(y.Reads) && x.Tenant.SequenceEqual(y.Tenant));
        Read(("Pace:Tenant:0:Calls", "30"), ("Pace:Tenant:0:Seconds", "1")).Pace.Apply(slower);
        Assert.Equal((30, 4), (slower.Tenant[0].Calls, slower.Sends.Count));
        Assert.StartsWith("Pace:Tenant must be 1 to", Assert.Throws<SettingsException>(() => Read(("Pace:Tenant:0:Calls", "0"), ("Pace:Tenant:0:Seconds", "1"))).Message, StringComparison.Ordinal);
        Assert.StartsWith("Pace: write each limit", Assert.Throws<SettingsException>(() => Read(("Pace:Tenant:0:Calls", "30"))).Message, StringComparison.Ordinal);
    }

    private static Settings Read(params (string Key, string? Value)[] values) => Read(false, values);

    private static Settings Read(bool isDevelopment, params (string Key, string? Value)[] values) => Settings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, v.Value))).Build(), null, null, isDevelopment);
}
