using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>The form to resolve a dispute.</summary>
public static class ResolutionCard
{
    /// <summary>The fields' names, as they come back.</summary>
    public const string Verdict = "verdict", Reason = "reason";

    /// <summary>Draws the form.</summary>
    /// <param name="view">The account.</param>
    /// <param name="dispute">The dispute.</param>
    /// <param name="verdict">What was chosen so far, or null.</param>
    /// <param name="reason">What was typed so far, or null.</param>
    /// <param name="errors">What is wrong with it, by field name; plain text.</param>
    /// <param name="back">The list to go back to, or null.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(
        AccountView view, Dispute dispute, string? verdict, string? reason, IReadOnlyDictionary<string, string> errors, ListPlace? back, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(dispute);
        var customer = view.Customer.Id;
        return AccountForm.Of(
            "Resolve the dispute: " + Markdown.Escape(view.Customer.Name, 100),
            "Contested " + Markdown.Escape(DisputePhrases.Of(dispute, reader), 600),
            [
                new ChoiceSetInput(Verdict, "Who was right", [.. Verdicts.Select(v => new Choice(v.Words, v.Verdict.ToString()))], "Choose who was right.")
                {
                    Style = ChoiceSetStyle.Expanded,
                    Value = LogContactCard.Known<DisputeVerdict>(verdict),
                },
                new TextInput(Reason, "How it ended", "Say how it ended, so that the next person knows.")
                {
                    MaxLength = Dispute.ReasonLengthMax,
                    IsMultiline = true,
                    Value = LogContactCard.Cut(reason, TextInput.MaxMaxLength),
                },
            ],
            errors,
            AccountForm.Save(Verbs.SaveResolution, back, (Verbs.Customer, customer.Value), (Verbs.Dispute, dispute.Sequence)),
            AccountForm.Cancel(customer, back));
    }

    private static readonly ImmutableArray<(string Words, DisputeVerdict Verdict)> Verdicts =
    [
        ("In our favour: it is owed as it stands", DisputeVerdict.AgainstCustomer),
        ("In their favour: it is to be corrected", DisputeVerdict.ForCustomer),
        ("Taken back, or opened by mistake", DisputeVerdict.Withdrawn),
    ];
}
