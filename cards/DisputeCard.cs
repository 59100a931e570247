using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>The form to open a dispute.</summary>
public static class DisputeCard
{
    /// <summary>The fields' names, as they come back.</summary>
    public const string Documents = "documents", Code = "code", Note = "note", Owner = "owner", Due = "due";

    /// <summary>Who answers a dispute: who opens it, who looks after the account, or nobody yet.</summary>
    public const string Me = "me", Collector = "collector", Nobody = "nobody";

    /// <summary>Draws the form.</summary>
    /// <param name="view">The account.</param>
    /// <param name="draft">What was filled in so far.</param>
    /// <param name="errors">What is wrong with it, by field name; plain text.</param>
    /// <param name="back">The list to go back to, or null.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(AccountView view, DisputeDraft draft, IReadOnlyDictionary<string, string> errors, ListPlace? back, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(draft);
        var customer = view.Customer.Id;
        return AccountForm.Of(
            "Dispute: " + Markdown.Escape(view.Customer.Name, 100),
            "What is contested is not chased until the dispute is resolved. The rest is.",
            [.. Fields(view, draft, reader)],
            errors,
            AccountForm.Save(Verbs.SaveDispute, back, (Verbs.Customer, customer.Value), (Verbs.Nonce, draft.Nonce)),
            AccountForm.Cancel(customer, back));
    }

    private static IEnumerable<Input> Fields(AccountView view, DisputeDraft draft, Reader reader)
    {
        if (LogContactCard.Offered(view) is { IsEmpty: false } documents)
        {
            yield return new ChoiceSetInput(Documents, "Contested documents (none while it is not known which)", [.. documents.Select(item => new Choice(
                $"{PlainText.Clean(CustomerPhrases.Of(item.Key), 60)}, {reader.Amount(item.Open)}", LogContactCard.ValueOf(item)))])
            {
                IsMultiSelect = true,
                Placeholder = "Choose",
                Value = LogContactCard.Kept(draft.Documents, documents),
            };
        }

        yield return new ChoiceSetInput(Code, "Why", [.. Enum.GetValues<DisputeReason>().Select(r => new Choice(DisputePhrases.Of(r), r.ToString()))], "Choose why.")
        {
            Placeholder = "What is wrong?",
            Value = LogContactCard.Known<DisputeReason>(draft.Code),
        };
        yield return new TextInput(Note, "Note")
        {
            MaxLength = Dispute.ReasonLengthMax,
            IsMultiline = true,
            Placeholder = "What they say",
            Value = LogContactCard.Cut(draft.Note, TextInput.MaxMaxLength),
        };
        Choice[] collector = view.Owner is { Id: not null, Name: var name } ? [new Choice(PlainText.Clean(name, 100), Collector)] : [];
        yield return new ChoiceSetInput(Owner, "Who answers it", [new Choice("I do", Me), .. collector, new Choice("Nobody yet", Nobody)])
        {
            Value = draft.Owner is Nobody || (draft.Owner is Collector && collector is [_]) ? draft.Owner : Me,
        };
        yield return LogContactCard.DateField(Due, "To be answered by", draft.Due, view.Date);
    }
}
