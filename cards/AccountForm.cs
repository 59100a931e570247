namespace CollectionsBot.Cards;

/// <summary>Draws a form about an account: its fields with what is wrong beside them, and the way back.</summary>
internal static class AccountForm
{
    /// <param name="heading">The heading, as Markdown.</param>
    /// <param name="about">What it is about, as Markdown.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="errors">What is wrong, by field name; plain text.</param>
    /// <param name="actions">What can be done with it.</param>
    public static AdaptiveCard Of(
        string heading, string about, ImmutableArray<Input> fields, IReadOnlyDictionary<string, string> errors, params ImmutableArray<CardAction> actions)
    {
        var body = ImmutableArray.CreateBuilder<CardElement>();
        body.Add(TextBlock.Heading(heading));
        body.Add(TextBlock.Subtle(about) with { Spacing = Spacing.None });
        // What is wrong with a field that is not there is said on top, so that no save fails in silence.
        body.AddRange(errors.Where(e => fields.All(f => f.Id != e.Key)).Select(e => LogContactCard.Warning(e.Value)));
        foreach (var field in fields)
        {
            body.Add(field);
            if (errors.TryGetValue(field.Id!, out var error))
            {
                body.Add(LogContactCard.Warning(error));
            }
        }

        return new AdaptiveCard(body.ToImmutable()) { Actions = actions };
    }

    /// <summary>The button that saves. What it carries tells which form it was, so that saving it twice has one effect.</summary>
    public static ExecuteAction Save(string verb, ListPlace? back, params ActionValue[] data) =>
        new("Save", verb, ActionData.Of([.. data, .. back?.Values ?? []])) { Style = ActionStyle.Positive };

    /// <summary>The button that leads back to the account.</summary>
    public static ExecuteAction Cancel(Core.CustomerId customer, ListPlace? back) =>
        new("Cancel", Verbs.ShowAccount, ActionData.Of([(Verbs.Customer, customer.Value), .. back?.Values ?? []])) { SendsInputs = false };
}
