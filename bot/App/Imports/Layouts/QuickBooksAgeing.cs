namespace CollectionsBot.App;

/// <summary>The A/R Ageing Detail of QuickBooks, desktop or online: titles above the headings, the names of age columns and sub-totals between the rows.</summary>
internal static class QuickBooksAgeing
{
    /// <summary>The layout.</summary>
    public static Layout Layout { get; } = new("QuickBooks A/R Ageing Detail")
    {
        Marks = Layouts.Marks("num", "openbalance", "customer|name"),
        UsualDates = DateOrder.MonthDay,
        IsReport = true,
        NumbersCredits = true,
    };
}
