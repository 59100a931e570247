using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CollectionsBot.Simulation;

/// <summary>Everything that can be seen of a portfolio, as text.</summary>
internal static class Picture
{
    /// <summary>The picture on a date, with its digest.</summary>
    public static string Of(Portfolio portfolio, DateOnly on)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{portfolio.Sequence} {portfolio.Demonstration}");
        text.AppendLine(Of(portfolio.DigestOn(on)));
        foreach (var account in portfolio.Accounts.Values.OrderBy(a => a.Customer.Id))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{account.Owner} {string.Join(' ', account.Tags)}").AppendJoin(' ', account.Merged);
            text.AppendLine(account.Customer.ToString()).AppendJoin('\n', account.ItemsByAge()).AppendJoin('\n', account.Contacts);
            text.AppendJoin('\n', account.Promises).AppendJoin('\n', account.Receipts).AppendJoin('\n', account.BalancesOn(on));
            text.AppendLine(JsonSerializer.Serialize(AccountView.Of(account, on, portfolio.Rules)));
            text.AppendLine(JsonSerializer.Serialize(account.Requests.All)).AppendLine(JsonSerializer.Serialize(account.Preferences));
            text.AppendLine(JsonSerializer.Serialize(account.Flags));
            text.AppendJoin('\n', account.Disputes.Select(d => $"{d} {string.Join(' ', d.Items)}"));
            text.AppendJoin('\n', account.History.Select(f => $"{f.Sequence} {f.At:O} {f.On:O} {f.Command} {FactCodec.Write(f.Fact)}"));
            text.AppendJoin(' ', portfolio.Names.Search(account.Customer.Name).Matches);
        }

        foreach (var c in portfolio.Conversations.Values)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{c.Id} {c.Reference} {c.IsOpen} {c.StoppedFor} {c.Schedule} {c.ScheduledAt:O} {string.Join(' ', c.Digests)} {c.Person} {string.Join(' ', c.PostsInOrder)} {string.Join(' ', c.ImportReports)}");
        }

        text.AppendLine(JsonSerializer.Serialize(portfolio.People.Granted)).AppendLine(JsonSerializer.Serialize(portfolio.People.Delegations));
        return text.ToString();
    }

    /// <summary>A digest as text, so that two can be compared byte for byte.</summary>
    public static string Of(Digest digest) => JsonSerializer.Serialize(digest);

    /// <summary>Two pictures around the place where they begin to differ.</summary>
    public static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(c => c.First == c.Second).Count();
        return $"…{one[Math.Max(0, at - 80)..Math.Min(one.Length, at + 80)]}… and …{other[Math.Max(0, at - 80)..Math.Min(other.Length, at + 80)]}…";
    }
}
