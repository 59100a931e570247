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

    [Theory]
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
    [InlineData("Journal:HeadKeys", "-----BEGIN", "HeadKeys")]
    [InlineData("Url", "3978", "\"3978\"")]
    public void A_wrong_value_names_its_setting(string setting, string value, string named) =>
        Assert.Contains(named, Assert.Throws<SettingsException>(() => Read((setting, value))).Message, StringComparison.Ordinal);

    private static Settings Read(params (string Key, string? Value)[] values) => Settings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, v.Value))).Build(), null, null, isDevelopment: false);
}
