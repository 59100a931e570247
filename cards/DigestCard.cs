using System.Globalization;
using CollectionsBot.Core;
using Humanizer;

namespace CollectionsBot.Cards;

/// <summary>Who needs a reminder or a follow-up, a page at a time.</summary>
public static class DigestCard
{
    /// <summary>How many accounts a page shows; fewer when they would not fit.</summary>
    public const int PageSize = 10;

    private const int CurrenciesShown = 12;
    private const int RequestsShown = 5;

    /// <summary>The entries that a page shows.</summary>
    public static DigestPage Page(int number) => new(number, PageSize);

    /// <summary>Draws a page of a digest.</summary>
    /// <param name="digest">The digest, with the entries of that page at least.</param>
    /// <param name="page">The page, from 0; a number beyond the last gives the last.</param>
    /// <param name="reader">Whom it is for.</param>
    /// <param name="part">Which accounts it is about.</param>
    /// <param name="owner">Who looks after them, where the part is <see cref="DigestPart.Mine"/>.</param>
    public static AdaptiveCard Of(Digest digest, int page, Reader reader, DigestPart part = DigestPart.All, string owner = "")
    {
        ArgumentNullException.ThrowIfNull(digest);
        ArgumentNullException.ThrowIfNull(reader);
        var shown = Page(page);
        var (from, count) = shown.Of(digest.Needing).GetOffsetAndLength(digest.Needing);
        var rows = digest.Entries.Slice(from - digest.From, count);
        var place = new DigestPlace(digest.Date, from / PageSize, part);
        var summary = part == DigestPart.All ? Summary(digest, reader) : Summary(digest, DigestParts.Of(part, owner), reader);
        return CardJson.Fit(fitting => Draw(digest, place, summary, shown.CountOf(digest.Needing), rows, fitting, reader), rows.Length).Card;
    }

    private static AdaptiveCard Draw(Digest digest, DigestPlace place, string summary, int pages, ImmutableArray<DigestEntry> rows, int fitting, Reader reader)
    {
        var page = place.Page;
        var isWhole = page == 0 && place.Part == DigestPart.All;
        var body = ImmutableArray.CreateBuilder<CardElement>();
        body.Add(TextBlock.Heading("Digest for " + reader.Day(digest.Date)));
        body.Add(new TextBlock(summary + (page == 0 ? "" : $" Page {reader.Number(page + 1)} of {reader.Number(pages)}.")));
        if (isWhole && !digest.Totals.IsEmpty)
        {
            AddTotals(body, digest.Totals, reader);
        }

        if (isWhole && !digest.Waiting.IsEmpty)
        {
            body.Add(new TextBlock(Waiting(digest.Waiting)));
        }

        for (var i = 0; i < fitting; i++)
        {
            body.Add(Row((page * PageSize) + i + 1, rows[i], place, reader));
        }

        if (isWhole && Ageing.Chart([.. digest.Totals.Take(CurrenciesShown)], reader) is { } chart)
        {
            body.Add(TextBlock.Bold("Debts by age, before credits"));
            body.Add(chart);
        }

        if (fitting < rows.Length)
        {
            body.Add(TextBlock.Subtle($"{rows.Length - fitting} more on this page did not fit; they come up as you work through it."));
        }

        if (digest.Needing > 0 || place.Part != DigestPart.All)
        {
            body.Add(new ActionSet([.. Enum.GetValues<DigestPart>().Where(p => p != place.Part).Select(p => (place with { Page = 0, Part = p }).Button(p.ToString()))]));
        }

        return new AdaptiveCard(body.ToImmutable()) { Actions = [.. Turn(place, pages, digest.Needing)] };
    }

    private static string Summary(Digest digest, Reader reader)
    {
        var resting = digest.Resting == 0 ? "" : $" {Count(digest.Resting, reader)} until a promise, an instalment, a call back or a pause has passed.";
        return digest.Needing == 0
            ? (digest.Accounts == 0 ? "Nothing is open. A quiet day." : "A quiet day: nobody needs a reminder or a follow-up.") + resting
            : $"**{(digest.Needing == 1 ? "1 account" : reader.Number(digest.Needing) + " accounts")}** of {reader.Number(digest.Accounts)} {(digest.Needing == 1 ? "needs" : "need")} you today, most urgent first.{resting}";
    }

    private static string Summary(Digest digest, string which, Reader reader) => digest.Needing switch
    {
        0 => $"No account {which} needs a reminder or a follow-up.",
        1 => $"**1 account** {which} needs you today.",
        var needing => $"**{reader.Number(needing)} accounts** {which} need you today, most urgent first.",
    };

    private static string Waiting(ImmutableArray<WaitingRequest> waiting)
    {
        var named = string.Join("; ", waiting.Take(RequestsShown).Select(w =>
            $"{w.Request.Id} {AgreementPhrases.Of(w.Request.Terms.Kind).ToLowerInvariant()} for {Markdown.Escape(w.Customer.Name, 60)}"));
        return $"**{"request".ToQuantity(waiting.Length)}** {(waiting.Length == 1 ? "waits" : "wait")} for a decision: {named}"
            + (waiting.Length > RequestsShown ? $"; and {waiting.Length - RequestsShown} more." : ".");
    }

    private static string Count(int resting, Reader reader) => resting == 1 ? "One rests" : reader.Number(resting) + " rest";

    private static void AddTotals(ImmutableArray<CardElement>.Builder body, ImmutableArray<Balance> totals, Reader reader)
    {
        body.Add(new Table(
            [new TableColumn(1, HorizontalAlignment.Right), new TableColumn(1, HorizontalAlignment.Right)],
            [
                TableRow.Header("Balance", "Overdue"),
                .. totals.Take(CurrenciesShown).Select(b => TableRow.Of(reader.Amount(b.Total), reader.Amount(b.Overdue))),
            ],
            firstRowAsHeader: true));
        if (totals.Length > CurrenciesShown)
        {
            body.Add(TextBlock.Subtle($"and {totals.Length - CurrenciesShown} more currencies"));
        }
    }

    private static Container Row(int number, DigestEntry entry, DigestPlace place, Reader reader)
    {
        var customer = entry.Customer.Id.Value;
        var name = PlainText.Clean(entry.Customer.Name, 30);
        // The overdue amount stands beside the name already.
        var why = string.Join(" · ", entry.Step.Reasons.Where(r => r.Rule != Rule.Amount).Select(r => Phrases.Of(r, reader)));
        var from = entry.Step.AllowedFrom is { } allowed ? $"from {reader.Instant(allowed)} · " : "";
        var phone = entry.Customer.Phone is { } dial && NeedsPhone(entry.Step.Action) ? Markdown.Escape(dial, 40) + " · " : "";
        return new Container([
            new ColumnSet([
                new Column([
                    new TextBlock($"{number.ToString(CultureInfo.InvariantCulture)}\\. **{Markdown.Escape(entry.Customer.Name, 80)}**"),
                    new TextBlock($"**{Phrases.Of(entry.Step.Action)}**") { Spacing = Spacing.None, Color = ColorOf(entry.Step.Action) },
                ]),
                new Column([
                    new TextBlock(Subject(entry.Step) is { } amount ? reader.Amount(amount) : "nothing open") { HorizontalAlignment = HorizontalAlignment.Right, Weight = TextWeight.Bolder },
                ], ColumnWidth.Auto),
            ]),
            TextBlock.Subtle($"{phone}{from}{Markdown.Escape(why, 900)} · {"point".ToQuantity(entry.Step.Points)}") with { Spacing = Spacing.None },
            new ActionSet([
                new ExecuteAction("Log a call", Verbs.OpenLogContact, ActionData.Of([(Verbs.Customer, customer), .. place.Values])) { Tooltip = name },
                new ExecuteAction("Account", Verbs.ShowAccount, ActionData.Of([(Verbs.Customer, customer), .. place.Values])),
            ]),
        ])
        { Separator = true };
    }

    private static bool NeedsPhone(NextAction action) =>
        action is NextAction.Call or NextAction.CallBack or NextAction.ChasePromise or NextAction.ChaseInstalment or NextAction.AnswerDispute or NextAction.Escalate;

    /// <summary>The amount that a row is about: what is overdue, or what falls due when nothing is yet; null when nothing is open.</summary>
    private static Money? Subject(NextStep step) =>
        step.Main?.Overdue is { IsPositive: true } overdue ? overdue
        : step.Reasons.FirstOrDefault(r => r.Rule is Rule.DueSoon or Rule.PromiseDue)?.Amount ?? step.Main?.Total;

    private static TextColor ColorOf(NextAction action) => action switch
    {
        NextAction.Escalate or NextAction.ChasePromise or NextAction.ChaseInstalment or NextAction.Review or NextAction.Place => TextColor.Attention,
        _ => TextColor.Accent,
    };

    private static IEnumerable<CardAction> Turn(DigestPlace place, int pages, int needing)
    {
        if (place.Page > 0)
        {
            yield return (place with { Page = place.Page - 1 }).Button("Previous page");
        }

        if (place.Page + 1 < pages)
        {
            yield return (place with { Page = place.Page + 1 }).Button($"Next page ({place.Page + 2} of {pages})");
        }

        if (needing > 0)
        {
            yield return new ExecuteAction("Work through", Verbs.ShowWorklist) { SendsInputs = false };
        }
    }
}
