using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>What the form to open a dispute says, checked field by field.</summary>
/// <param name="Items">The documents contested.</param>
/// <param name="Code">Why; null when nothing was chosen.</param>
/// <param name="Owner">Who answers it.</param>
/// <param name="Due">By when.</param>
/// <param name="Errors">What is wrong, by field.</param>
internal sealed record DisputeForm(ImmutableArray<ItemKey> Items, DisputeReason? Code, Actor? Owner, DateOnly? Due, IReadOnlyDictionary<string, string> Errors)
{
    /// <summary>The field beside which a refusal is said.</summary>
    public static string FieldOf(Refusal refusal) => refusal.Reason switch
    {
        RefusalReason.ItemUnknown or RefusalReason.AlreadyDisputed => DisputeCard.Documents,
        RefusalReason.DateTooEarly or RefusalReason.DateTooFar => DisputeCard.Due,
        RefusalReason.TextTooLong => DisputeCard.Note,
        _ => DisputeCard.Code,
    };

    /// <summary>The fields as they came back.</summary>
    public static DisputeDraft DraftOf(Pressed pressed) => new(pressed.FormName)
    {
        Documents = LogContactForm.Bounded(pressed[DisputeCard.Documents], 400),
        Code = LogContactForm.Bounded(pressed[DisputeCard.Code], 64),
        Note = LogContactForm.Bounded(pressed[DisputeCard.Note], TextInput.MaxMaxLength)?.Trim(),
        Owner = LogContactForm.Bounded(pressed[DisputeCard.Owner], 64),
        Due = LogContactForm.Bounded(pressed[DisputeCard.Due], 40),
    };

    /// <summary>Reads the fields. Whether they make sense for the account is for the core to say.</summary>
    public static DisputeForm Read(DisputeDraft draft, AccountView view, Actor me)
    {
        var errors = new Dictionary<string, string>();
        var code = LogContactForm.Named<DisputeReason>(draft.Code);
        if (code is null)
        {
            errors[DisputeCard.Code] = "Choose why.";
        }

        var owner = draft.Owner switch
        {
            DisputeCard.Nobody => null,
            DisputeCard.Collector when view.Owner is { Id: { } id, Name: var name } => new Actor(id, name),
            _ => me,
        };
        return new DisputeForm(
            LogContactForm.Documents(draft.Documents, view, DisputeCard.Documents, errors), code, owner, LogContactForm.Date(draft.Due, DisputeCard.Due, errors), errors);
    }
}
