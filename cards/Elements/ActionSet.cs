using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>Buttons within the body.</summary>
public sealed record ActionSet : CardElement
{
    /// <summary>How many buttons Teams shows side by side; the rest belongs in the menu.</summary>
    public const int MaxPrimary = 6;

    /// <summary>The most buttons in all, the menu included.</summary>
    public const int MaxActions = 20;

    /// <summary>Makes a row of buttons.</summary>
    public ActionSet(ImmutableArray<CardAction> actions) => Actions = actions;

    /// <summary>The buttons, in reading order.</summary>
    public ImmutableArray<CardAction> Actions { get; init => field = Checked(Guard.Items(value, nameof(Actions), least: 1)); }

    private protected override ReadOnlySpan<byte> Type => "ActionSet"u8;

    private protected override void WriteOwn(CardWriter card) => card.Actions("actions"u8, Actions);

    internal static ImmutableArray<CardAction> Checked(ImmutableArray<CardAction> actions)
    {
        var given = Guard.Items(actions, nameof(Actions), most: MaxActions);
        var primary = 0;
        foreach (var action in given)
            primary += action.Mode == ActionMode.Primary ? 1 : 0;
        return primary <= MaxPrimary
            ? given
            : throw new ArgumentException(
                $"Teams shows {MaxPrimary} buttons; give the others ActionMode.Secondary.", nameof(actions));
    }
}
