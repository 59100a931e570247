using System.Collections.Immutable;
using CollectionsBot.Core;

namespace CollectionsBot.App.Tests;

public sealed class DemonstrationPortfolioTests
{
    /// <summary>Fourteen days in a row, a leap day, and days around which nobody works.</summary>
    public static TheoryData<DateOnly> Dates =>
    [
        .. Enumerable.Range(0, 14).Select(i => new DateOnly(2026, 11, 16).AddDays(i)),
        new DateOnly(2028, 2, 29), new DateOnly(2027, 1, 1), new DateOnly(2026, 12, 28), new DateOnly(2027, 1, 4), new DateOnly(2027, 3, 15),
    ];

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task On_every_date_the_digest_holds_every_action(DateOnly today)
    {
        var digest = (await Played.On(today)).Digest;

        // A promise is reminded of on working days only, so not on every date.
        foreach (var action in Enum.GetValues<NextAction>().Where(a => a is not (NextAction.None or NextAction.RemindOfPromise)))
        {
            Assert.True(digest.Entries.Any(e => e.Step.Action == action), $"Nobody is to be given the action {action}.");
        }

        Assert.True(digest.Entries.Count(e => e.Step.Action == NextAction.CallBack) >= 2);
        Assert.True(digest.Entries.Count(e => e.Step.Reasons.Any(r => r.Rule == Rule.BrokenPromise)) >= 3);
        Assert.True(digest.Resting >= 8, $"Only {digest.Resting} accounts rest.");
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task On_every_date_there_is_something_of_every_kind(DateOnly today)
    {
        var played = await Played.On(today);
        var accounts = played.Portfolio.Accounts.Values.ToList();
        var customers = accounts.Select(a => a.Customer).ToList();
        var items = accounts.SelectMany(a => a.Items).ToList();

        Assert.True(customers.Count >= 60);
        Assert.True(items.Count >= 400, $"Only {items.Count} items are open.");
        Assert.Equal([PartyKind.Company, PartyKind.SoleTrader, PartyKind.Consumer], customers.Select(c => c.Kind).Distinct().Order());
        Assert.Equal(["EUR", "GBP", "JPY", "KWD", "USD"], played.Digest.Totals.Select(b => b.Currency.Code));
        Assert.True(customers.Select(c => c.TimeZone).Distinct().Count() >= 8);
        Assert.Equal(Enum.GetValues<ItemType>(), items.Select(i => i.Type).Distinct().Order());
        Assert.Contains(items, i => i is { IsDebt: true, DueDate: null });
        Assert.All(
            new[] { 0, 30, 60, 90, 120 },
            days => Assert.Contains(items, i => i.IsDebt && i.DaysPastDue(today) > days - 30 && i.DaysPastDue(today) <= (days == 120 ? 9999 : days)));
        Assert.Contains(played.Digest.Totals, b => b.NotDue.IsPositive);

        var promises = accounts.SelectMany(a => played.Judged(a)).ToList();
        Assert.True(promises.Count(p => p.Status == PromiseStatus.Kept) >= 4);
        Assert.True(promises.Count(p => p.Status == PromiseStatus.Broken) >= 4);
        Assert.Contains(promises, p => p.Status == PromiseStatus.PartlyKept);
        Assert.True(promises.Count(p => p.Status == PromiseStatus.Open) >= 3);
        var disputes = accounts.SelectMany(a => a.Disputes).ToList();
        Assert.Contains(disputes, d => d.IsOpen(today));
        Assert.Contains(disputes, d => !d.IsOpen(today));
        Assert.Contains(accounts, a => a.Contacts.Any(c => c.Attempt.Result == ResultCode.RepresentedByAttorney));
        Assert.Contains(accounts, a => a.Contacts.Any(c => c.Attempt.Result == ResultCode.Hardship));
        Assert.Contains(accounts, a => a.Items.Count > 0 && !a.Items.Any(i => i.IsOverdue(today)));
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task On_every_date_something_of_every_kind_is_agreed_and_something_waits_for_a_decision(DateOnly today)
    {
        var played = await Played.On(today);

        Assert.Equal((PlanStatus.Active, null), (played.Plan("Aldermoor Breweries").Status, played.Plan("Aldermoor Breweries").LateSince));
        Assert.Equal("12000.00 EUR", played.Plan("Aldermoor Breweries").Received.ToString());
        Assert.NotNull(played.Plan("Pennant Cold Storage").LateSince);
        Assert.Equal(PlanStatus.Proposed, played.Plan("Beatrix Sallow").Status);
        Assert.Equal(NextAction.ChaseInstalment, played.Step("Pennant Cold Storage").Action);
        foreach (var (name, rule) in new[]
        {
            ("Aldermoor Breweries", Rule.PlanOnTime), ("Fennimore Boats", Rule.Extended), ("Halcyon Print Studio", Rule.SettlementPending),
            ("Marchbank Interiors", Rule.SettlementPaid), ("Tamarisk Tea Rooms", Rule.WrittenOff), ("Blackwater Timber Yard", Rule.Placed),
            ("Dovecote Mill Supplies", Rule.OnHold), ("Rosalind Peake", Rule.OnHold), ("Linnet & Rowe Stationers", Rule.FirstTimeLate),
        })
        {
            Assert.True(played.Step(name).Reasons.Any(r => r.Rule == rule), $"{name}: {string.Join(' ', played.Step(name).Reasons.Select(r => r.Rule))}");
        }

        var requests = played.Portfolio.Accounts.Values.SelectMany(a => a.Requests.All).ToList();
        Assert.Equal(Enum.GetValues<RequestKind>(), requests.Where(r => r.IsInForce(today)).Select(r => r.Terms.Kind).Distinct().Order());
        Assert.Equal(2, requests.Count(r => r.StatusOn(today) == RequestStatus.Open));
        Assert.All(requests, r => Assert.NotEqual(r.By, r.Resolution?.By));
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task Nothing_is_stamped_later_than_the_day_begins_and_nobody_calls_on_a_free_day(DateOnly today)
    {
        var played = await Played.On(today);
        var midnight = Zones.InstantOf(today, TimeOnly.MinValue, Played.Zone);

        Assert.All(played.Commands, c => Assert.True(c.Stamp.At <= midnight));
        Assert.All(played.Commands, c => Assert.Equal(c.Stamp.On, Zones.DateAt(c.Stamp.At, Played.Zone)));
        Assert.Equal(played.Commands.Select(c => c.Stamp.At).Order(), played.Commands.Select(c => c.Stamp.At));
        Assert.Equal(played.Commands.Count, played.Commands.Select(c => c.Stamp.Id).Distinct().Count());
        Assert.All(played.Commands.Where(c => c is not ImportReceivables), c =>
        {
            var local = TimeZoneInfo.ConvertTime(c.Stamp.At, Played.Zone);
            Assert.False(local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
            Assert.InRange(local.Hour, 9, 17);
            Assert.StartsWith("demo-", c.Stamp.Id.Value, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task Acme_owes_several_invoices_has_a_credit_and_broke_a_promise(DateOnly today)
    {
        var played = await Played.On(today);
        var acme = played.Named("Acme Corporation");

        Assert.Equal(new CustomerId("C-1001"), acme.Customer.Id);
        Assert.True(acme.Items.Count(i => i.IsOverdue(today)) >= 3);
        Assert.Single(acme.Items, i => i.Type == ItemType.CreditNote);
        Assert.Equal(PromiseStatus.Broken, Assert.Single(played.Judged(acme)).Status);
        Assert.InRange(today.DayNumber - acme.Contacts[^1].On.DayNumber, 3, 8);
        Assert.Contains(played.Digest.Entries.Take(5), e => e.Customer.Id == acme.Customer.Id && e.Step.Action == NextAction.ChasePromise);
    }

    [Fact]
    public async Task Acme_is_found_by_a_short_form_and_globex_must_be_asked_about()
    {
        var names = (await Played.On(new DateOnly(2026, 11, 20))).Portfolio.Names;

        var acme = names.Search("acme");
        Assert.True(acme.IsCertain);
        Assert.Equal(new CustomerId("C-1001"), Assert.Single(acme.Matches).Customer);
        var globex = names.Search("globex");
        Assert.False(globex.IsCertain);
        Assert.Equal(2, globex.Matches.Length);
        Assert.True(names.Search("globex logistics").IsCertain);
        Assert.True(names.Search("globex comp").IsCertain);
    }

    [Fact]
    public async Task Cash_that_covers_the_debt_is_to_be_matched_and_a_resolved_dispute_is_chased_again()
    {
        var played = await Played.On(new DateOnly(2026, 11, 20));

        var hoshino = played.Digest.Entries.Single(e => e.Customer.Name == "Hoshino Seimitsu KK");
        Assert.Equal((NextAction.MatchPayment, "2100000 JPY"), (hoshino.Step.Action, hoshino.Step.Main!.Overdue.ToString()));
        Assert.Equal(NextAction.Call, played.Digest.Entries.Single(e => e.Customer.Name == "Marrow & Pike Catering").Step.Action);
        Assert.Equal(NextAction.AnswerDispute, played.Digest.Entries.Single(e => e.Customer.Name == "Vantage Optics SARL").Step.Action);
    }

    [Fact]
    public async Task The_same_date_gives_the_same_bytes_and_the_same_history()
    {
        var today = new DateOnly(2026, 11, 22);

        Assert.Equal(DemonstrationPortfolio.Files(today).AsEnumerable(), DemonstrationPortfolio.Files(today));
        Assert.Equal((await Played.On(today)).Facts.Select(f => f.ToString()), (await Played.On(today)).Facts.Select(f => f.ToString()));
    }

    [Fact]
    public void The_exports_are_weekly_and_end_today()
    {
        var today = new DateOnly(2026, 11, 22);

        Assert.Equal(Enumerable.Range(0, 12).Select(i => today.AddDays((i - 11) * 7)), DemonstrationPortfolio.Files(today).Select(f => f.Date));
    }

    [Fact]
    public void Nobody_real_can_be_reached()
    {
        var lines = DemonstrationPortfolio.Files(new DateOnly(2026, 11, 22)).SelectMany(f => f.Csv.Split('\n').Skip(1)).Where(l => l.Length > 0);

        foreach (var line in lines)
        {
            var cells = line.Split(',')[^3..];
            Assert.True(cells[0].EndsWith("@example.com", StringComparison.Ordinal) || cells[0].EndsWith(".example", StringComparison.Ordinal), cells[0]);
            Assert.Matches(@"^(|\+1 [0-9]{3} 555 01[0-9]{2}|\+44 20 7946 0[0-9]{3}|\+44 161 496 0[0-9]{3}|\+49 30 23125 [0-9]{3}|\+33 1 99 00 [0-9]{4})$", cells[1]);
        }
    }

    [Fact]
    public async Task A_refusal_is_a_bug_and_not_passed_over()
    {
        static Task<Outcome> Refuse(Command command) => Task.FromResult<Outcome>(new Outcome.Refused(new Refusal(RefusalReason.OutOfBounds)));

        await Assert.ThrowsAsync<InvalidOperationException>(() => DemonstrationPortfolio.PlayAsync(Refuse, new DateOnly(2026, 11, 20), Played.Zone));
    }
}
