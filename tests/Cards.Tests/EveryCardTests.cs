using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CollectionsBot.Core;
using Xunit.Abstractions;

namespace CollectionsBot.Cards.Tests;

/// <summary>What holds for every card in every scene.</summary>
public partial class EveryCardTests(ITestOutputHelper output)
{
    private const int CharactersTypical = 13_000;

    private static readonly HashSet<string> KnownKeys = [Verbs.Customer, Verbs.Request, Verbs.Kind, Verbs.Contact, Verbs.Page, Verbs.Date, Verbs.Back, Verbs.Nonce, Verbs.Person, Verbs.Role, Verbs.Part, Verbs.Dispute, Verbs.Days];

    private static readonly HashSet<string> KnownVerbs =
        [Verbs.ShowAccount, Verbs.OpenLogContact, Verbs.SaveLogContact, Verbs.RetractContact, Verbs.ShowRequest, Verbs.ApproveRequest, Verbs.RejectRequest, Verbs.WithdrawRequest, Verbs.AskBack, Verbs.AnswerQuestion, Verbs.ShowPeople, Verbs.ShowLimits, Verbs.GrantRole, Verbs.RevokeRole,
            Verbs.ShowHistory, Verbs.ShowDigest, Verbs.ShowCharges, Verbs.ClaimCharges, Verbs.ShowOptions, Verbs.ShowList, Verbs.OpenProposal, Verbs.PreviewProposal, Verbs.SendProposal, Verbs.ShowWorklist, Verbs.Snooze, Verbs.OpenDispute, Verbs.SaveDispute,
            Verbs.OpenResolution, Verbs.SaveResolution, Verbs.OpenWithdrawal, Verbs.SaveWithdrawal, Verbs.ShowReport, Verbs.SaveSettings, Verbs.StopDigest, Verbs.ImportFile, Verbs.ImportSnapshot, Verbs.CancelImport];

    private static readonly HashSet<string> FieldNames = ["result", "channel", "spokeTo", "note", "amount", "currency", "promiseDate", "callBack", "disputed", "reason", "downPayment", "count", "frequency", "date", "agency", "why", "answer", "documents", "code", "owner", "due", "verdict", "digestDays", "digestTime", "digestZone"];

    public static TheoryData<string> Cultures => ["en-US", "de-DE", "fr-FR", "ja-JP", "ar-SA", "sv-SE"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void No_card_is_larger_than_Teams_shows_reliably(string culture)
    {
        foreach (var (name, card) in Sample.All(Books.Reader(culture)))
        {
            var size = CardJson.Size(card);
            output.WriteLine($"{size,6} {name}");
            Assert.True(size <= CardJson.MaxCharacters, $"{name}: {size} characters");
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void A_digest_of_ten_ordinary_rows_in_three_currencies_stays_below_13000_characters(string culture)
    {
        var size = CardJson.Size(DigestCard.Of(Scenes.TenRows().Digest(), 0, Books.Reader(culture)));
        output.WriteLine($"{size} {culture}");
        Assert.True(size <= CharactersTypical, $"{size} characters");
    }

    [Fact]
    public void Every_input_has_a_label_and_says_what_is_wrong_when_it_can_be_wrong()
    {
        foreach (var (name, card) in Sample.All(Books.Reader()))
            foreach (var input in card.Inputs())
            {
                Assert.False(string.IsNullOrWhiteSpace((string?)input["label"]), $"{name}: {input["id"]}");
                var bounded = (bool?)input["isRequired"] == true || input["min"] is not null || input["max"] is not null || input["regex"] is not null;
                Assert.True(!bounded || !string.IsNullOrWhiteSpace((string?)input["errorMessage"]), $"{name}: {input["id"]} has no errorMessage");
                Assert.Contains((string)input["id"]!, FieldNames);
            }
    }

    [Fact]
    public void Buttons_carry_identifiers_under_the_known_keys_and_never_an_amount_or_a_name()
    {
        foreach (var (name, card) in Sample.All(Books.Reader()))
            foreach (var button in card.Buttons())
            {
                Assert.Contains((string)button["verb"]!, KnownVerbs);
                foreach (var (key, value) in button["data"]?.AsObject() ?? [])
                {
                    Assert.True(KnownKeys.Contains(key), $"{name}: {key}");
                    Assert.True(IsIdentifier(key, value!), $"{name}: {key} carries {value}");
                }
            }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_amount_is_followed_by_its_currency(string culture)
    {
        var reader = Books.Reader(culture);
        var separator = Regex.Escape(reader.Culture.NumberFormat.NumberDecimalSeparator);
        foreach (var (name, card) in Sample.All(reader).Where(s => !s.Name.StartsWith("form-wrong", StringComparison.Ordinal)))
            foreach (var text in card.Texts())
                foreach (Match amount in Regex.Matches(text, $@"\d{separator}\d+(?!\d)(?!\.)"))
                    Assert.True(CurrencyCode().IsMatch(text[(amount.Index + amount.Length)..]), $"{name}: {text}");
    }

    [Fact]
    public void An_amount_without_decimals_is_followed_by_its_currency_too()
    {
        foreach (var card in new[] { DigestCard.Of(Scenes.FiveCurrencies().Digest(), 0, Books.Reader()), AccountCard.Of(Scenes.FiveCurrencies().View("C-5"), null, null, Books.Reader()) })
        {
            var yen = card.Texts().Where(t => t.Contains("1,234,567", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(yen);
            Assert.All(yen, text => Assert.Contains("1,234,567\u00A0JPY", text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fr-FR")]
    [InlineData("ja-JP")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    public void The_servers_own_language_changes_nothing(string server)
    {
        var expected = CardReading.Under("en-US", Written);
        var written = CardReading.Under(server, Written);
        for (var i = 0; i < expected.Count; i++)
            Assert.Equal(expected[i], written[i]);

        static List<string> Written() => [.. Sample.All(Books.Reader()).Select(s => s.Name + " " + CardJson.Write(s.Card))];
    }

    [Theory]
    [InlineData("en-US", "18,450.00\u00A0USD", "Oct 27, 2026")]
    [InlineData("en-GB", "18,450.00\u00A0USD", "27 Oct 2026")]
    [InlineData("de-DE", "18.450,00\u00A0USD", "27 Okt. 2026")]
    [InlineData("fr-FR", "18\u202F450,00\u00A0USD", "27 oct. 2026")]
    [InlineData("ja-JP", "18,450.00\u00A0USD", "2026-10-27")]
    [InlineData("ar-SA", "18٬450٫00\u00A0USD", "27 Oct 2026")]
    [InlineData("he-IL", "18,450.00\u00A0USD", "27 Oct 2026")]
    [InlineData("fa-IR", "18٬450٫00\u00A0USD", "2026-10-27")]
    [InlineData("th-TH", "18,450.00\u00A0USD", "27 ต.ค. 2026")]
    [InlineData("sv-SE", "18\u00A0450,00\u00A0USD", "2026-10-27")]
    public void Figures_and_dates_are_written_as_the_reader_writes_them_and_dates_always_in_the_calendar_of_invoices(string culture, string amount, string date)
    {
        var reader = Books.Reader(culture);
        var view = Scenes.TenRows().View("C-1001");
        foreach (var card in new[] { DigestCard.Of(Scenes.TenRows().Digest(), 0, reader), AccountCard.Of(view, null, null, reader) })
        {
            var text = string.Join('\n', card.Texts());
            Assert.Contains(amount, text, StringComparison.Ordinal);
            Assert.Contains(date, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_negative_amount_keeps_its_sign_at_the_front_and_dates_their_calendar_in_every_culture()
    {
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.SpecificCultures))
        {
            var reader = new Reader(culture, TimeZoneInfo.Utc, Books.Today);
            Assert.True(reader.Amount(Money.Parse("-5.00 EUR"))[0] is '-' or '\u2212', culture.Name + " " + reader.Amount(Money.Parse("-5.00 EUR")));
            Assert.Contains("2026", reader.Date(Books.Today), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("he-IL")]
    public void Nothing_but_customers_own_data_runs_from_right_to_left_within_the_english_sentences(string culture)
    {
        foreach (var (name, card) in Sample.All(Books.Reader(culture)).Where(s => !s.Name.EndsWith("-rtl", StringComparison.Ordinal)))
            Assert.True(!card.Texts().Any(text => text.Any(c => c is (>= '\u0590' and <= '\u08FF' and not ('\u066B' or '\u066C')) or '\u200E' or '\u200F')), name);
    }

    [Theory]
    [InlineData("America/New_York", "Oct 13, 2026, 6:30")]
    [InlineData("Etc/UTC", "Oct 13, 2026, 10:30")]
    [InlineData("Asia/Tokyo", "Oct 14, 2026, 7:30")]
    public void Instants_are_told_on_the_readers_clock(string zone, string time)
    {
        var books = Scenes.TenRows();
        var reader = Books.Reader(zone: zone);
        Assert.Contains(HistoryCard.Of(books.History("C-1001"), null, reader).Texts(), t => t.StartsWith(time, StringComparison.Ordinal));
        Assert.Contains(
            ContactLoggedCard.Of(books.View("C-1001"), books.LastFacts("C-1001"), null, null, reader).Texts(),
            t => t.Contains(time, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Scenes.Injected)]
    [InlineData(Scenes.Emoji)]
    public void What_customers_are_called_is_shown_as_it_is_and_does_nothing(string name)
    {
        var books = Scenes.Hostile(name);
        var shown = PlainText.Clean(name, 100).Replace("\u2060", "", StringComparison.Ordinal);
        foreach (var card in new[]
        {
            AccountCard.Of(books.View("C_*1*[x](y)"), null, null, Books.Reader()),
            LogContactCard.Of(books.View("C_*1*[x](y)"), new("n"), new Dictionary<string, string>(), null, null, Books.Reader()),
            HistoryCard.Of(books.History("C_*1*[x](y)"), null, Books.Reader()),
            ContactLoggedCard.Of(books.View("C_*1*[x](y)"), books.LastFacts("C_*1*[x](y)"), null, null, Books.Reader()),
        })
            Assert.Contains(shown, card.Drawn().Replace("\u2060", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_from_outside_becomes_a_link_or_a_renderers_own_date()
    {
        foreach (var (name, card) in Sample.All(Books.Reader()))
            foreach (var it in card.Json().Objects().Where(o => (string?)o["type"] is not ("Input.Text" or "Action.Execute")))
                foreach (var (key, value) in it.Where(p => p.Key is "text" or "title" or "value" && p.Value?.GetValueKind() == System.Text.Json.JsonValueKind.String))
                {
                    Assert.False(((string)value!).Contains("](", StringComparison.Ordinal), $"{name}, {key}: {value}");
                    Assert.False(((string)value!).Contains("{{", StringComparison.Ordinal), $"{name}, {key}: {value}");
                }
    }

    [Fact]
    public void No_text_turns_the_reading_direction_of_what_follows()
    {
        foreach (var (name, card) in Sample.All(Books.Reader()))
            Assert.True(!card.Texts().Any(text => text.Any(c => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069')), name);
    }

    [Fact]
    public void Every_card_begins_with_a_heading_but_a_question()
    {
        foreach (var (name, card) in Sample.All(Books.Reader()).Where(s => !s.Name.StartsWith("which", StringComparison.Ordinal)))
            Assert.Single(card.OfType("TextBlock"), t => (string?)t["style"] == "heading");
    }

    [Fact]
    public void What_only_Teams_on_a_desktop_draws_has_the_same_figures_as_text_for_phones()
    {
        var chart = Assert.Single(DigestCard.Of(Scenes.FiveCurrencies().Digest(), 0, Books.Reader()).OfType("Chart.HorizontalBar.Stacked"));
        var facts = chart["fallback"]!["facts"]!.AsArray();
        Assert.Equal(chart["data"]!.AsArray().Select(b => (string?)b!["title"]), facts.Select(f => (string?)f!["title"]));
        Assert.Contains(facts, f => ((string)f!["value"]!).Contains("1–30 days: 98,765.432\u00A0KWD", StringComparison.Ordinal));
    }

    private static bool IsIdentifier(string key, JsonNode value) => key switch
    {
        Verbs.Page or Verbs.Contact or Verbs.Dispute or Verbs.Days => value.GetValueKind() == System.Text.Json.JsonValueKind.Number && (int)value >= 0,
        Verbs.Date => DateOnly.TryParseExact((string?)value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        Verbs.Role => Enum.TryParse<Role>((string?)value, out _),
        Verbs.Part => Enum.TryParse<DigestPart>((string?)value, out _),
        Verbs.Kind => Enum.TryParse<RequestKind>((string?)value, out _),
        Verbs.Request => RequestId.TryParse((string?)value, out _),
        Verbs.Nonce => ((string)value!).StartsWith('n'),
        _ => CustomerId.IsValid((string?)value) && (string)value! is not ("Acme Corporation" or "Northwind Traders"),
    };

    /// <summary>A share in per cent and a number of days are no amounts.</summary>
    [GeneratedRegex(@"^\u00A0([A-Z]{3}\b|%|days\b)")]
    private static partial Regex CurrencyCode();
}
