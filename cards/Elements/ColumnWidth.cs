namespace CollectionsBot.Cards;

/// <summary>How wide a column is: as its content, what is left over, or a weighted share.</summary>
public readonly record struct ColumnWidth
{
    private const int Automatic = -1;
    private readonly int share;

    private ColumnWidth(int share) => this.share = share;

    /// <summary>Takes what the others leave; the default.</summary>
    public static ColumnWidth Stretch => default;

    /// <summary>As wide as its content.</summary>
    public static ColumnWidth Auto => new(Automatic);

    internal bool IsAuto => share == Automatic;

    internal int Share => Math.Max(share, 1);

    /// <summary>A share of what is left, in proportion to the weight, 1 to 100.</summary>
    public static ColumnWidth Weight(int weight) => weight is >= 1 and <= 100
        ? new(weight)
        : throw new ArgumentOutOfRangeException(nameof(weight), weight, "A column's weight is 1 to 100.");

    internal void Write(CardWriter card)
    {
        switch (share)
        {
            case Automatic:
                card.Json.WriteString("width"u8, "auto"u8);
                break;
            case 0:
                card.Json.WriteString("width"u8, "stretch"u8);
                break;
            default:
                card.Json.WriteNumber("width"u8, share);
                break;
        }
    }
}
