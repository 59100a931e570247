using CollectionsBot.Cards;
using Spectre.Console;
using Table = Spectre.Console.Table;
using TableColumn = Spectre.Console.TableColumn;

namespace CollectionsBot.App.Cli;

/// <summary>Debts by days since their document's date, as a table and as JSON. Who is overdue is another question, which due dates answer.</summary>
internal static class AgeingByDocument
{
    private static readonly ImmutableArray<AgeBucket> Buckets = [.. Enum.GetValues<AgeBucket>()];

    /// <summary>The balances of everything that is open in a set of accounts.</summary>
    public static ImmutableArray<Balance> Of(IEnumerable<Account> accounts, DateOnly on) =>
        Balance.Sum(accounts.SelectMany(a => a.BalancesOn(on, AgeingBasis.DocumentDate)));

    public static Table Draw(ImmutableArray<Balance> balances, Reader reader)
    {
        var table = new Table { Title = new TableTitle("Days since the document's date") }.AddColumn("");
        foreach (var bucket in Buckets)
        {
            table.AddColumn(Right(HeadingOf(bucket)));
        }

        table.AddColumn(Right("Credits")).AddColumn(Right("Balance"));
        foreach (var b in balances)
        {
            table.AddRow([b.Currency.Code, .. Amounts(b).Append(b.Credits).Append(b.Total).Select(m => reader.Whole(m).Replace('\u00A0', ' ').Replace('\u202F', ' '))]);
        }

        return table;
    }

    public static object Json(Balance b) => new
    {
        currency = b.Currency.Code,
        total = b.Total.ToDecimal(),
        d0 = b.NotDue.ToDecimal(),
        d1_30 = b.Days1To30.ToDecimal(),
        d31_60 = b.Days31To60.ToDecimal(),
        d61_90 = b.Days61To90.ToDecimal(),
        d91 = b.Days91Up.ToDecimal(),
        credits = b.Credits.ToDecimal(),
    };

    /// <summary>A document of the day itself, or of a day to come, is 0 days old.</summary>
    public static string HeadingOf(AgeBucket bucket) => bucket == AgeBucket.NotDue ? "0" : ReportPhrases.Of(bucket);

    private static Money[] Amounts(Balance b) => [b.NotDue, b.Days1To30, b.Days31To60, b.Days61To90, b.Days91Up];

    private static TableColumn Right(string heading) => new TableColumn(heading).RightAligned();
}
