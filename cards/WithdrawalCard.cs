using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>The form to take back what is promised and still pending.</summary>
public static class WithdrawalCard
{
    /// <summary>The field's name, as it comes back.</summary>
    public const string Reason = "reason";

    /// <summary>Draws the form.</summary>
    /// <param name="view">The account.</param>
    /// <param name="nonce">Names this form, so that saving it twice has one effect.</param>
    /// <param name="reason">What was typed so far, or null.</param>
    /// <param name="errors">What is wrong with it, by field name; plain text.</param>
    /// <param name="back">The list to go back to, or null.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(AccountView view, string nonce, string? reason, IReadOnlyDictionary<string, string> errors, ListPlace? back, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(view);
        var customer = view.Customer.Id;
        var pending = view.Promises.Where(p => p.Status is PromiseStatus.Open).Select(p => Phrases.Of(p, reader));
        return AccountForm.Of(
            "Withdraw what was promised: " + Markdown.Escape(view.Customer.Name, 100),
            Markdown.Escape($"Pending: {string.Join("; ", pending)}. It stays in the history and does not count as broken.", 900),
            [
                new TextInput(Reason, "Why", "Say why, so that the next person knows.")
                {
                    MaxLength = Promise.ReasonLengthMax,
                    IsMultiline = true,
                    Value = LogContactCard.Cut(reason, TextInput.MaxMaxLength),
                },
            ],
            errors,
            AccountForm.Save(Verbs.SaveWithdrawal, back, (Verbs.Customer, customer.Value), (Verbs.Nonce, nonce)),
            AccountForm.Cancel(customer, back));
    }
}
