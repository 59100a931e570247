using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>What would be asked for, worked out as it would be recorded: the terms, and who may decide it.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Policy">Who may decide it, and until when.</param>
public sealed record ProposalPreview(RequestTerms Terms, PinnedPolicy Policy);

/// <summary>The form to propose a plan, an extension, a settlement and so on, with what it would come to before it is sent.</summary>
public static class ProposalCard
{
    /// <summary>The fields' names, as they come back.</summary>
    public const string Amount = "amount", AmountCurrency = "currency", DownPayment = "downPayment", Count = "count", Frequency = "frequency",
        Date = "date", Agency = "agency", Why = "why";

    /// <summary>What can be proposed, in the order in which it is offered: what keeps the customer before what gives them up.</summary>
    public static readonly ImmutableArray<RequestKind> Kinds =
    [
        RequestKind.Plan, RequestKind.Extension, RequestKind.Settlement, RequestKind.FeeWaiver, RequestKind.CreditHold, RequestKind.Placement, RequestKind.WriteOff,
    ];

    private const int PaymentsShown = 12;
    private const int NumberLengthMax = 40;

    /// <summary>Offers what can be proposed for a customer.</summary>
    public static AdaptiveCard Choose(AccountView view, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(reader);
        return new AdaptiveCard([
            TextBlock.Heading("Propose for " + Markdown.Escape(view.Customer.Name, 100)),
            TextBlock.Subtle(AccountCard.Headline(view, reader)) with { Spacing = Spacing.None },
            .. Kinds.Select(kind => new ActionSet([
                new ExecuteAction(AgreementPhrases.Of(kind), Verbs.OpenProposal, ActionData.Of((Verbs.Customer, view.Customer.Id.Value), (Verbs.Kind, kind.ToString()))),
            ]) { Spacing = Spacing.Small }),
        ])
        {
            Actions = [Account(view, "Cancel")],
        };
    }

    /// <summary>Draws the form.</summary>
    /// <param name="view">The account.</param>
    /// <param name="draft">What was filled in so far.</param>
    /// <param name="preview">What it comes to; null while something is missing or wrong.</param>
    /// <param name="errors">What is wrong with it, by field name; plain text.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(
        AccountView view, ProposalDraft draft, ProposalPreview? preview, IReadOnlyDictionary<string, string> errors, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(reader);
        var body = ImmutableArray.CreateBuilder<CardElement>();
        body.Add(TextBlock.Heading($"{AgreementPhrases.Of(draft.Kind)} for {Markdown.Escape(view.Customer.Name, 100)}"));
        body.Add(TextBlock.Subtle(AccountCard.Headline(view, reader)) with { Spacing = Spacing.None });
        if (preview is not null)
        {
            body.Add(Shown(preview, reader));
        }

        var fields = Fields(view, draft, reader).ToList();
        body.AddRange(errors.Where(e => fields.TrueForAll(f => f.Id != e.Key)).Select(e => Warning(e.Value)));
        foreach (var input in fields)
        {
            body.Add(input);
            if (errors.TryGetValue(input.Id!, out var error))
            {
                body.Add(Warning(error));
            }
        }

        var which = ActionData.Of((Verbs.Customer, view.Customer.Id.Value), (Verbs.Kind, draft.Kind.ToString()), (Verbs.Nonce, draft.Nonce));
        return new AdaptiveCard(body.ToImmutable())
        {
            Actions =
            [
                new ExecuteAction("Show what it comes to", Verbs.PreviewProposal, which),
                new ExecuteAction("Send for approval", Verbs.SendProposal, which) { Style = ActionStyle.Positive },
                Account(view, "Cancel"),
            ],
        };
    }

    private static ExecuteAction Account(AccountView view, string title) =>
        new(title, Verbs.ShowAccount, ActionData.Of((Verbs.Customer, view.Customer.Id.Value))) { SendsInputs = false };

    private static TextBlock Warning(string text) => new("⚠ " + Markdown.Escape(text, 400)) { Color = TextColor.Attention, Spacing = Spacing.None };

    private static Container Shown(ProposalPreview preview, Reader reader)
    {
        var items = ImmutableArray.CreateBuilder<CardElement>();
        items.Add(new TextBlock($"**{Markdown.Escape(AgreementPhrases.Of(preview.Terms, reader), 400)}**"));
        if (preview.Terms is PlanTerms plan)
        {
            items.Add(new Table(
                [new TableColumn(1), new TableColumn(1, HorizontalAlignment.Right)],
                [
                    TableRow.Header("Payment", "Amount"),
                    .. plan.Payments.Take(PaymentsShown).Select(p => TableRow.Of(reader.Date(p.DueOn), reader.Amount(p.Amount))),
                ],
                firstRowAsHeader: true));
            if (plan.Payments.Length > PaymentsShown)
            {
                items.Add(TextBlock.Subtle($"and {plan.Payments.Length - PaymentsShown} more, the last on {reader.Date(plan.Payments[^1].DueOn)}"));
            }
        }

        items.Add(TextBlock.Subtle(AgreementPhrases.Deciders(preview.Policy, reader)));
        return new Container(items.ToImmutable()) { Style = ContainerStyle.Emphasis };
    }

    private static IEnumerable<Input> Fields(AccountView view, ProposalDraft draft, Reader reader)
    {
        foreach (var input in draft.Kind == RequestKind.CreditHold ? [] : AmountFields(view, draft, reader))
        {
            yield return input;
        }

        if (draft.Kind == RequestKind.Plan)
        {
            yield return new TextInput(DownPayment, "Paid first (none if empty)") { MaxLength = NumberLengthMax, Value = draft.DownPayment };
            yield return new TextInput(Count, "Instalments") { MaxLength = NumberLengthMax, Value = draft.Count, Placeholder = $"1 to {ScheduleTerms.CountMax}" };
            yield return new ChoiceSetInput(Frequency, "Due", [.. Offered.Select(f => new Choice(AgreementPhrases.Of(f), f.ToString()))])
            {
                Value = Offered.Any(f => f.ToString() == draft.Frequency) ? draft.Frequency : nameof(Core.Frequency.Monthly),
            };
        }

        if (DateLabel(draft.Kind) is { } label)
        {
            yield return new DateInput(Date, label)
            {
                Min = view.Date,
                Max = view.Date.AddDays(Request.DaysAheadMax),
                ErrorMessage = "Give a date from today on, within a year.",
                Value = DateOnly.TryParseExact(draft.Date, "yyyy-MM-dd", out var date) ? date : null,
            };
        }

        if (draft.Kind == RequestKind.Placement)
        {
            yield return new TextInput(Agency, "Agency or lawyer") { MaxLength = PlacementTerms.AgencyLengthMax, Value = draft.Agency };
        }

        yield return new TextInput(Why, "Why") { MaxLength = Request.ReasonLengthMax, IsMultiline = true, Value = draft.Why, Placeholder = "What whoever decides must know" };
    }

    private static ImmutableArray<Frequency> Offered => [Core.Frequency.Weekly, Core.Frequency.EveryTwoWeeks, Core.Frequency.Monthly];

    private static string? DateLabel(RequestKind kind) => kind switch
    {
        RequestKind.Plan => "First payment",
        RequestKind.Extension => "New due date",
        RequestKind.Settlement => "Paid by",
        _ => null,
    };

    /// <summary>An extension is for all that is overdue in a currency; everything else names an amount.</summary>
    private static IEnumerable<Input> AmountFields(AccountView view, ProposalDraft draft, Reader reader)
    {
        var owed = view.Balances.Where(b => b.Total.IsPositive).Take(ChoiceSetInput.MaxChoices).ToImmutableArray();
        if (draft.Kind != RequestKind.Extension)
        {
            yield return new TextInput(Amount, AmountLabel(draft.Kind) + (owed is [var only] ? $" ({only.Currency.Code})" : ""))
            {
                MaxLength = NumberLengthMax,
                Value = draft.Amount,
                Placeholder = owed.IsEmpty ? null : "of " + string.Join(", ", owed.Take(3).Select(b => reader.Amount(b.Total))),
            };
        }

        if (owed.Length > 1)
        {
            yield return new ChoiceSetInput(AmountCurrency, "Currency", [.. owed.Select(b => new Choice(b.Currency.Code, b.Currency.Code))])
            {
                Value = owed.FirstOrDefault(b => b.Currency.Code == draft.Currency, owed.FirstOrDefault(b => b.Currency == view.Step.Main?.Currency, owed[0])).Currency.Code,
            };
        }
    }

    private static string AmountLabel(RequestKind kind) => kind switch
    {
        RequestKind.Plan => "Amount to be paid in instalments (everything if empty)",
        RequestKind.Settlement => "Payment that discharges everything, or a share such as 80%",
        RequestKind.Placement => "Amount handed over (everything if empty)",
        RequestKind.WriteOff => "Amount given up (everything if empty)",
        _ => "Amount given up",
    };
}
