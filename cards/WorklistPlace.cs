using System.Globalization;
using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>An account in the list that somebody works through one by one.</summary>
/// <param name="IsOwn">Whether it is the list of the person's own accounts, or that of the accounts that nobody looks after.</param>
/// <param name="Mark">Where it stood when it was shown.</param>
public sealed record WorklistPlace(bool IsOwn, WorklistMark Mark) : ListPlace
{
    internal const string OwnText = "own", FreeText = "free";

    private protected override string Text => $"{(IsOwn ? OwnText : FreeText)}/{Mark.Rank.ToString(CultureInfo.InvariantCulture)}/{Mark.Customer.Value}";

    /// <inheritdoc/>
    public override ExecuteAction Button(string title) =>
        new(title, Verbs.ShowAccount, ActionData.Of([(Verbs.Customer, Mark.Customer.Value), .. Values])) { SendsInputs = false };

    /// <inheritdoc/>
    public override ExecuteAction Onward(bool done = true) => new(done ? "Next" : "Skip", Verbs.ShowWorklist, ActionData.Of(Values)) { SendsInputs = false };
}
