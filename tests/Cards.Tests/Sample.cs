using CollectionsBot.Core;

namespace CollectionsBot.Cards.Tests;

/// <summary>Every card in every scene, so that a rule for all cards is tested on all of them.</summary>
internal sealed record Sample(string Name, AdaptiveCard Card)
{
    private static readonly Dictionary<string, string> NoErrors = [];

    private static readonly LogContactDraft Empty = new("n1");

    private static readonly LogContactDraft Filled = new("n2")
    {
        Result = nameof(ResultCode.PromisedToPay),
        Channel = nameof(ContactChannel.Email),
        SpokeTo = Scenes.Injected[..90],
        Note = Scenes.LongNote,
        Amount = "99999999",
        Currency = "EUR",
        PromiseDate = "2026-10-01",
        CallBack = "2030-01-01",
    };

    private static readonly Dictionary<string, string> AllWrong = new()
    {
        [LogContactCard.Result] = "Choose how the attempt ended.",
        [LogContactCard.Note] = "I could not read \"[x](https://evil.example)\". Fill in the rest and save.",
        [LogContactCard.Amount] = "They owe 1.00 EUR in this currency. Give that amount or less.",
        [LogContactCard.PromiseDate] = "This date has passed.",
        [LogContactCard.CallBack] = "This date is too far away.",
    };

    private static readonly ImportOutcome Imported = new(
        new ReceivablesImported(Scenes.Injected[..90], true, new ImportCounts(1, 2, 3, 4, 5, 6)),
        Books.Today,
        [Money.Parse("12345.00 EUR"), Money.Parse("-500.00 USD")],
        [
            new(Someone, new(new Promise(1, Money.Parse("100.00 EUR"), Books.Today, Books.Today, null), PromiseStatus.Kept, Money.Parse("100.00 EUR"))),
            new(Someone, new(new Promise(2, Money.Parse("100.00 EUR"), Books.Today, Books.Today, null), PromiseStatus.PartlyKept, Money.Parse("40.00 EUR"))),
        ],
        [],
        [.. Enumerable.Range(1, 9).Select(i => new DebtSurprise(Someone, new Money(i * 100_000, Currency.Parse("EUR"))))],
        [new(Someone, Money.Parse("99999.00 EUR"))]);

    private static Customer Someone => new(new CustomerId("C-1"), Scenes.Injected[..90], PartyKind.Company);

    /// <summary>All of them, as one reader sees them.</summary>
    public static IEnumerable<Sample> All(Reader reader)
    {
        yield return new("welcome", WelcomeCard.Of(demonstration: false, Books.Today));
        yield return new("welcome-demonstration", WelcomeCard.Of(demonstration: true, Books.Today));
        yield return new("import", ImportCard.Of(Imported, reader));
        yield return new("import-preview", ImportPreviewCard.Of(
            new ImportPreviewView(Scenes.Injected[..90], "SAP line items", new ImportCounts(1, 2, 3, 4, 5), 40, ["40 of 100 open items would count as settled."], [Scenes.Injected[..90]], 12), "n1", reader));
        yield return new("digest-nothing", DigestCard.Of(new Books().Digest(), 0, reader));
        yield return new("digest-quiet", DigestCard.Of(Scenes.QuietDay().Digest(), 0, reader));
        yield return new("digest-one", DigestCard.Of(Scenes.OneRow().Digest(), 0, reader));
        yield return new("digest-ten", DigestCard.Of(Scenes.TenRows().Digest(), 0, reader));
        yield return new("digest-200-first", DigestCard.Of(Scenes.TwoHundredRows().Digest(), 0, reader));
        yield return new("digest-200-middle", DigestCard.Of(Scenes.TwoHundredRows().Digest(), 10, reader));
        yield return new("digest-200-last", DigestCard.Of(Scenes.TwoHundredRows().Digest(), 19, reader));
        yield return new("digest-currencies", DigestCard.Of(Scenes.FiveCurrencies().Digest(), 0, reader));
        foreach (var part in Enum.GetValues<DigestPart>())
        {
            yield return new($"digest-{part}", Digest(Scenes.TenRows(), part, reader));
            yield return new($"digest-{part}-nothing", Digest(new Books(), part, reader));
        }

        foreach (var (scene, books) in new[] { ("ten", Scenes.TenRows()), ("nothing", new Books()), ("currencies", Scenes.FiveCurrencies()), ("hostile", Scenes.Hostile(Scenes.Injected)) })
            yield return new($"report-{scene}", ReportCard.Of(Report.Of(books.Portfolio, new ReportPeriod(Books.Today, 90)), reader));
        foreach (var sample in OfSettings(reader))
            yield return sample;
        yield return new("digest-long", DigestCard.Of(Scenes.LongRows().Digest(), 0, reader));
        foreach (var (scene, books, id) in Accounts())
            foreach (var sample in OfAccount(scene, books, id, reader))
                yield return sample;
        yield return new("charges-none", ChargesCard.Of(Scenes.QuietDay().View("C-1").Customer, Scenes.QuietDay().View("C-1").Charges, null, "n1", reader));
        var late = Scenes.Late().View("C-1");
        yield return new("charges-late", ChargesCard.Of(late.Customer, late.Charges, "I took \"acme\" for this customer.", "n1", reader));
        yield return new("account-late", AccountCard.Of(late, null, null, reader));
        yield return new("history-long-newest", HistoryCard.Of(Scenes.LongHistory().History("C-1"), null, reader));
        yield return new("history-long-middle", HistoryCard.Of(Scenes.LongHistory().History("C-1", 1), null, reader));
        foreach (var sample in OfRequests(reader).Concat(OfProposals(reader)))
            yield return sample;
        foreach (var (scene, books, id) in Accounts())
            yield return new($"options-{scene}", OptionsCard.Of(books.View(id).Customer, books.Options(id), "I took \"acme\" for this customer.", reader));
        foreach (var sample in OfPeople(reader))
            yield return sample;
        yield return new("agencies-none", AgenciesCard.Of([], reader));
        yield return new("agencies-many", AgenciesCard.Of(Scenes.Agencies(), reader));
        yield return new("list-none", ListCard.Of("Overdue in EUR: none", [], 0, 1, "n4", reader));
        yield return new("list-hostile", ListCard.Of(Scenes.Injected, [.. Scenes.Hostile(Scenes.Injected).Customers().Select(c => new ListRow(c, Scenes.Injected, Money.Parse("12.50 EUR")))], 0, 1, "n5", reader));
        yield return new("list-middle", ListCard.Of("Overdue: 30 accounts", [.. Scenes.TenRows().Customers().Select(c => new ListRow(c, "oldest 20 days overdue", Money.Parse("12.50 EUR")))], 1, 3, "n6", reader));
        yield return new("which-similar", WhichCustomerCard.Of("Which one do you mean by \"north\"?", Scenes.TenRows().Customers(), Verbs.ShowAccount));
        yield return new("which-hostile", WhichCustomerCard.Of(Scenes.Injected, Scenes.Hostile(Scenes.Injected).Customers(), Verbs.OpenLogContact, "n3"));
    }

    private static IEnumerable<Sample> OfPeople(Reader reader)
    {
        var (ada, ben) = (new Actor("ada", Scenes.Injected[..60]), new Actor("ben", Scenes.Injected[..60]));
        var (policy, away) = (new ApprovalPolicy(), new Delegation(ada, ben, Books.Today, Books.Today.AddDays(20)));
        var many = Enumerable.Range(0, 40).Select(_ => new Colleague(ben, [Role.Manager, Role.Senior, Role.Collector], false, away));
        yield return new("people-none", PeopleCard.Of(new PeopleView([], policy), null, reader));
        yield return new("people-many", PeopleCard.Of(new PeopleView([new Colleague(ada, [Role.Administrator], true, away), .. many], policy), Scenes.Injected, reader));
        yield return new("people-grant", PeopleCard.Confirm(new Colleague(ben, [], false, null), Role.Manager, grants: true, policy, "n1", reader));
        yield return new("people-revoke", PeopleCard.Confirm(new Colleague(ben, [Role.Administrator], false, null), Role.Administrator, grants: false, policy, "n1", reader));
        yield return new("limits", LimitsCard.Of(policy, reader));
        var lines = new[] { "EUR", "USD", "JPY", "KWD", "GBP" }.Select(c => new RoleLimit(Role.Manager, RequestKind.Plan, 2500m, c));
        yield return new("limits-currencies", LimitsCard.Of(policy with { Limits = [.. lines, new RoleLimit(Role.Senior, RequestKind.Plan, null, "EUR")] }, reader));
    }

    private static IEnumerable<Sample> OfProposals(Reader reader)
    {
        foreach (var (scene, books, id) in Accounts())
        {
            var view = books.View(id);
            yield return new($"propose-{scene}", ProposalCard.Choose(view, reader));
            foreach (var kind in ProposalCard.Kinds)
            {
                yield return new($"propose-{kind}-{scene}", ProposalCard.Of(view, new ProposalDraft("n1", kind), null, NoErrors, reader));
            }
        }

        var (asked, injected) = (Scenes.Requests(), Scenes.Injected);
        var wrong = new Dictionary<string, string>
        {
            [ProposalCard.Amount] = $"\"{injected[..40]}\" is no amount.",
            [ProposalCard.Date] = "Give a date.",
            [ProposalCard.Count] = "How many?",
            [ProposalCard.Why] = "Say why.",
            [""] = "Something else.",
        };
        foreach (var id in new[] { "PP-3", "ST-1", "EX-1", "WO-1", "FW-1", "CH-1", "PL-1" })
        {
            var view = asked.Request(id, "mara");
            var draft = new ProposalDraft("n2", view.Request.Terms.Kind)
            {
                Amount = injected[..40],
                Currency = "XXX",
                DownPayment = injected[..40],
                Count = "many",
                Frequency = "Custom",
                Date = "soon",
                Agency = injected[..90],
                Why = Scenes.LongNote[..500],
            };
            yield return new($"propose-preview-{id}", ProposalCard.Of(view.Account, draft, new ProposalPreview(view.Request.Terms, view.Request.Policy), wrong, reader));
        }
    }

    private static IEnumerable<Sample> OfRequests(Reader reader)
    {
        var books = Scenes.Requests();
        foreach (var id in new[] { "PP-1", "PP-2", "PP-3", "ST-1", "EX-1", "WO-1", "FW-1", "CH-1", "PL-1" })
        {
            yield return new($"request-{id}-decide", RequestCard.Of(books.Request(id, "ada"), offers: true, "Say why, so that the next person knows.", reader));
            yield return new($"request-{id}-own", RequestCard.Of(books.Request(id, "mara"), offers: true, null, reader));
            yield return new($"request-{id}-sent", RequestCard.Sent(books.Request(id, "mara"), reader));
            yield return new($"request-{id}-copy", RequestCard.Of(books.Request(id, "ada"), offers: false, null, reader));
        }

        yield return new("requests", RequestsCard.Of(WaitingRequests.Of(books.Portfolio, "ada", Books.Today), reader));
        yield return new("requests-own", RequestsCard.Of(WaitingRequests.Of(books.Portfolio, "mara", Books.Today), reader));
        yield return new("requests-none", RequestsCard.Of(WaitingRequests.Of(new Books().Portfolio, "mara", Books.Today), reader));
    }

    public static IEnumerable<(string Scene, Books Books, string Id)> Accounts() =>
    [
        ("quiet", Scenes.QuietDay(), "C-1"),
        ("typical", Scenes.TenRows(), "C-1001"),
        ("resting", Scenes.TenRows(), "C-1011"),
        ("attorney", Scenes.TenRows(), "C-1009"),
        ("paid", Scenes.TenRows(), "C-1006"),
        ("currencies", Scenes.FiveCurrencies(), "C-5"),
        ("full", Scenes.FullAccount(), "C-9"),
        ("bare", Scenes.Bare(), "C-0"),
        ("injection", Scenes.Hostile(Scenes.Injected), "C_*1*[x](y)"),
        ("rtl", Scenes.Hostile(Scenes.RightToLeft), "C_*1*[x](y)"),
        ("emoji", Scenes.Hostile(Scenes.Emoji), "C_*1*[x](y)"),
        ("long", Scenes.Hostile(Scenes.LongName), "C_*1*[x](y)"),
    ];

    private static IEnumerable<Sample> OfAccount(string scene, Books books, string id, Reader reader)
    {
        var view = books.View(id);
        var back = new DigestPlace(Books.Today, 1);
        yield return new($"account-{scene}", AccountCard.Of(view, "I took \"acme\" for this customer.", back, reader));
        yield return new($"form-{scene}", LogContactCard.Of(view, Empty, NoErrors, null, null, reader));
        yield return new($"form-wrong-{scene}", LogContactCard.Of(view, Filled, AllWrong, "I took \"acme\" for this customer.", back, reader));
        yield return new($"logged-{scene}", ContactLoggedCard.Of(view, books.LastFacts(id), null, back, reader));
        yield return new($"history-{scene}", HistoryCard.Of(books.History(id), null, reader));
        var place = new WorklistPlace(true, new WorklistMark(-4_294_967_296_123, view.Customer.Id));
        yield return new($"worklist-{scene}", AccountCard.Of(view, "3 of 41 that you look after.", place, reader));
        yield return new($"logged-worklist-{scene}", ContactLoggedCard.Of(view, books.LastFacts(id), null, place, reader));
        yield return new($"dispute-{scene}", DisputeCard.Of(view, new DisputeDraft("n1"), NoErrors, place, reader));
        yield return new($"dispute-wrong-{scene}", DisputeCard.Of(view, WrongDispute, DisputeErrors, null, reader));
        foreach (var dispute in view.Disputes)
            yield return new($"resolution-{scene}", ResolutionCard.Of(view, dispute, "nonsense", Scenes.LongNote, DisputeErrors, place, reader));
        yield return new($"withdrawal-{scene}", WithdrawalCard.Of(view, "n1", Scenes.Injected, DisputeErrors, place, reader));
    }

    private static readonly DisputeDraft WrongDispute = new("n2") { Documents = "x,y", Code = "7", Note = Scenes.LongNote, Owner = "collector", Due = "soon" };

    private static readonly Dictionary<string, string> DisputeErrors = new()
    {
        [DisputeCard.Documents] = "One of these documents is no longer open. Choose again.",
        [DisputeCard.Code] = Scenes.Injected,
        [ResolutionCard.Reason] = "Say why.",
    };

    private static AdaptiveCard Digest(Books books, DigestPart part, Reader reader)
    {
        var person = new Actor("mara", Scenes.Injected[..90]);
        return DigestCard.Of(books.Portfolio.DigestOn(Books.Today, filter: part.FilterFor(person)), 0, reader, part, person.Name);
    }

    private static IEnumerable<Sample> OfSettings(Reader reader)
    {
        var set = new DigestSchedule([DayOfWeek.Monday, DayOfWeek.Thursday], new TimeOnly(8, 30), "Europe/London");
        yield return new("settings-terminal", SettingsCard.Of(null, null, NoErrors, null, reader));
        yield return new("settings", SettingsCard.Of(null, new DigestSettingsDraft("n1", null, new TimeOnly(8, 30), "Europe/London"), NoErrors, null, reader));
        yield return new("settings-set", SettingsCard.Of(set, new DigestSettingsDraft("n1", SettingsCard.DaysOf(set), set.Time, set.TimeZone), NoErrors, "Saved.", reader));
        var wrong = new Dictionary<string, string> { [SettingsCard.Time] = "Give a time.", [SettingsCard.Zone] = $"I don't know the time zone \"{Scenes.Injected}\"." };
        yield return new("settings-wrong", SettingsCard.Of(set, new DigestSettingsDraft("n1", "never", null, Scenes.Injected), wrong, null, reader));
    }
}
