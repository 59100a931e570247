using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>A request: what is asked and why, what is known of the account, and the buttons to decide it; afterwards who decided what.</summary>
public static class RequestCard
{
    /// <summary>The name of the field for the reason, as it comes back.</summary>
    public const string Reason = "reason";

    /// <summary>The name of the field for the answer, as it comes back.</summary>
    public const string Answer = "answer";

    private const int PaymentsShown = 12;
    private const int SaidShown = 500;

    /// <summary>Draws a request.</summary>
    /// <param name="view">The request.</param>
    /// <param name="offers">Whether the buttons that the reader may press are offered; not on copies that are only to be read.</param>
    /// <param name="note">What came of the last press, or null; plain text.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(RequestView view, bool offers, string? note, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(reader);
        var request = view.Request;
        var body = ImmutableArray.CreateBuilder<CardElement>();
        body.Add(TextBlock.Heading($"{AgreementPhrases.Of(request.Terms.Kind)} {request.Id}: {Markdown.Escape(view.Account.Customer.Name, 100)}"));
        if (note is not null)
        {
            body.Add(new TextBlock("⚠ " + Markdown.Escape(note, 400)) { Color = TextColor.Attention });
        }

        body.Add(new TextBlock($"**{Markdown.Escape(AgreementPhrases.Stands(view, reader), 700)}**"));
        body.Add(new TextBlock(Markdown.Escape(AgreementPhrases.Of(request.Terms, reader), 400)));
        body.Add(new TextBlock($"“{Markdown.Escape(request.Why, 600)}”") { Spacing = Spacing.Small });
        body.Add(TextBlock.Subtle($"Asked by {Markdown.Escape(request.By.Name, 60)}, {reader.Date(request.On)}") with { Spacing = Spacing.None });
        body.AddRange(request.Inquiries.SelectMany(i => Asked(i, request.By, reader)));
        if (view.Plan is { } plan)
        {
            body.Add(Payments(plan, reader));
        }

        body.Add(Known(view.Account, reader));
        if (offers && view.MayDecide)
        {
            var label = view.MayAskBack ? "Reason to reject, or question to ask back" : "Reason (needed to reject)";
            body.Add(new TextInput(Reason, label) { MaxLength = Request.ReasonLengthMax, IsMultiline = true });
        }

        if (offers && view.MayAnswer)
        {
            body.Add(new TextInput(Answer, "Your answer") { MaxLength = Request.ReasonLengthMax, IsMultiline = true });
        }

        return new AdaptiveCard(body.ToImmutable()) { Actions = [.. Buttons(view, offers)] };
    }

    /// <summary>What takes the place of the form once it was sent; the request itself is shown in a message of its own.</summary>
    public static AdaptiveCard Sent(RequestView view, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(reader);
        return new AdaptiveCard([
            TextBlock.Heading($"Sent for approval: {view.Request.Id}, {Markdown.Escape(view.Account.Customer.Name, 100)}"),
            new TextBlock(Markdown.Escape(AgreementPhrases.Of(view.Request.Terms, reader), 400)),
            TextBlock.Subtle($"{Markdown.Escape(AgreementPhrases.Stands(view, reader), 700)}. You are told what is decided."),
        ])
        {
            Actions = [.. Buttons(view, offers: true)],
        };
    }

    private static IEnumerable<CardAction> Buttons(RequestView view, bool offers)
    {
        var which = ActionData.Of((Verbs.Request, view.Request.Id.ToString()));
        if (offers && view.MayDecide)
        {
            yield return new ExecuteAction("Approve", Verbs.ApproveRequest, which) { Style = ActionStyle.Positive };
            yield return new ExecuteAction("Reject", Verbs.RejectRequest, which) { Style = ActionStyle.Destructive };
        }

        if (offers && view.MayAskBack)
        {
            yield return new ExecuteAction("Ask back", Verbs.AskBack, which);
        }

        if (offers && view.MayAnswer)
        {
            yield return new ExecuteAction("Answer", Verbs.AnswerQuestion, which) { Style = ActionStyle.Positive };
        }

        if (offers && view.MayWithdraw)
        {
            yield return new ExecuteAction("Withdraw", Verbs.WithdrawRequest, which);
        }

        yield return new ExecuteAction("Account", Verbs.ShowAccount, ActionData.Of((Verbs.Customer, view.Account.Customer.Id.Value))) { SendsInputs = false };
    }

    private static IEnumerable<CardElement> Asked(Inquiry inquiry, Actor asker, Reader reader)
    {
        yield return new TextBlock($"{Markdown.Escape(inquiry.By.Name, 60)} asks, {reader.Date(inquiry.On)}: “{Markdown.Escape(inquiry.Question, SaidShown)}”") { Spacing = Spacing.Small };
        if (inquiry is { Answer: { } answer, AnsweredOn: { } on })
        {
            yield return new TextBlock($"{Markdown.Escape(asker.Name, 60)} answers, {reader.Date(on)}: “{Markdown.Escape(answer, SaidShown)}”") { Spacing = Spacing.None };
        }
    }

    private static Container Payments(JudgedPlan plan, Reader reader)
    {
        var items = ImmutableArray.CreateBuilder<CardElement>();
        items.Add(new Table(
            [new TableColumn(1), new TableColumn(1, HorizontalAlignment.Right)],
            [
                TableRow.Header("Payment", "Amount"),
                .. plan.Instalments.Take(PaymentsShown).Select(i => TableRow.Of(
                    reader.Date(i.DueOn) + (i.IsPaid ? " ✓ paid" : ""), reader.Amount(i.Amount))),
            ],
            firstRowAsHeader: true));
        items.Add(TextBlock.Subtle(plan.Instalments.Length > PaymentsShown
            ? $"and {plan.Instalments.Length - PaymentsShown} more; {reader.Amount(plan.Terms.Whole)} in all"
            : $"{reader.Amount(plan.Terms.Whole)} in all"));
        return new Container(items.ToImmutable());
    }

    /// <summary>What whoever decides has to know of the account.</summary>
    private static Container Known(AccountView account, Reader reader) => new([
        new TextBlock(AccountCard.Headline(account, reader)),
        new FactSet([
            new Fact("Pays", AssessmentPhrases.Of(account.Assessment)),
            .. account.Promises.Where(p => p.Status is PromiseStatus.Broken or PromiseStatus.PartlyKept).TakeLast(2).Select(p => new Fact("Not kept", Phrases.Of(p, reader))),
            new Fact("Last contact", account.LastContact is { } last ? $"{reader.Date(last.On)}: {Phrases.Of(last.Attempt.Result)}" : "none yet"),
        ]),
    ])
    { Separator = true };
}
