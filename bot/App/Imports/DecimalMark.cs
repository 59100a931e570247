namespace CollectionsBot.App;

/// <summary>What an amount, or a whole file of amounts, shows about the character before its decimals.</summary>
internal enum DecimalMark
{
    /// <summary>Nothing: there is no such character.</summary>
    None,

    /// <summary>A point, as in 1,284.50.</summary>
    Point,

    /// <summary>A comma, as in 1.284,50.</summary>
    Comma,

    /// <summary>It could be either: 1,284 alone is a thousand or one and a bit.</summary>
    Unclear,
}
