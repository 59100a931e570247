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
    [InlineData("Worklist:SmallBalance:EUR", "-5", "SmallBalance:EUR")]
    [InlineData("Worklist:SmallBalance:EUR", "5.005", "EUR")]
    [InlineData("Worklist:SmallBalance:EUR", "lots", "SmallBalance:EUR")]
    [InlineData("Bot:AppIdd", "id", "AppIdd")]
    [InlineData("Bot:ClockSkew", "soon", "Bot:ClockSkew")]
    [InlineData("Url", "3978", "\"3978\"")]
    public void A_wrong_value_names_its_setting(string setting, string value, string named) =>
        Assert.Contains(named, Assert.Throws<SettingsException>(() => Read((setting, value))).Message, StringComparison.Ordinal);

    private static Settings Read(params (string Key, string? Value)[] values) => Read(false, values);

    private static Settings Read(bool isDevelopment, params (string Key, string? Value)[] values) => Settings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, v.Value))).Build(), null, null, isDevelopment);
}
