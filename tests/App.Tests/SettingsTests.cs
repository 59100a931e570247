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
    [InlineData("Url", "3978", "\"3978\"")]
    public void A_wrong_value_names_its_setting(string setting, string value, string named) =>
        Assert.Contains(named, Assert.Throws<SettingsException>(() => Read((setting, value))).Message, StringComparison.Ordinal);

    private static Settings Read(params (string Key, string? Value)[] values) => Settings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, v.Value))).Build(), null, null, isDevelopment: false);
}
