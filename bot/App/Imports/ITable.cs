namespace CollectionsBot.App;

/// <summary>A table of a file: its rows in order, which can be walked through any number of times.</summary>
internal interface ITable
{
    /// <summary>The rows at the top, where the headings are looked for, at most <see cref="ImportLimits.RowsAboveHeadingsMax"/>.</summary>
    IEnumerable<SourceRecord> Top();

    /// <summary>The rows that are not blank.</summary>
    /// <remarks>The cells of a row are only good until the next one is asked for.</remarks>
    /// <exception cref="ReceivablesFileException">The rows cannot be told apart.</exception>
    IEnumerable<SourceRecord> Records();
}
