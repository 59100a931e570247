using Xunit.Abstractions;

namespace CollectionsBot.Core.Tests;

/// <summary>Names typed with slips among ten thousand customers.</summary>
public sealed class NameSlipTests(ITestOutputHelper output)
{
    private const int Customers = 10_000;
    private const int Slips = 2_000;
    /// <summary>Fewer letters than this are a very short name: a slip in one is half of another name.</summary>
    private const int LettersMin = 6;

    private static readonly string[] Begin = ["Al", "Bor", "Cas", "Del", "Er", "Fal", "Gren", "Hol", "Ing", "Jar", "Kel", "Lun", "Mar", "Nor", "Os", "Pel", "Quin", "Ros", "Sten", "Tor", "Ul", "Ver", "Wes", "Yor", "Zan"];
    private static readonly string[] Middle = ["a", "be", "chi", "do", "fe", "gra", "li", "mo", "ni", "pa", "ra", "si", "ta", "ve", "zo"];
    private static readonly string[] End = ["burg", "dale", "ford", "gate", "holm", "land", "mann", "more", "nex", "ridge", "son", "stein", "ton", "via", "wick", "worth"];
    private static readonly string[] Trade = ["Trading", "Logistics", "Foods", "Systems", "Textiles", "Machinery", "Partners", "Chemicals", "Media", "Timber"];
    private static readonly string[] Form = ["Ltd", "GmbH", "Inc.", "S.A.", "B.V.", "LLC"];

    [Fact]
    public void The_right_customer_comes_first_for_19_of_20_slips_and_among_three_for_99_of_100()
    {
        var random = new Random(20261118);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (names.Count < Customers)
        {
            names.Add($"{Of(Begin)}{Of(Middle)}{Of(Middle)}{Of(End)} {Of(Trade)} {Of(Form)}");
        }

        var all = names.Select((name, i) => (Id: new CustomerId($"C-{i + 1:00000}"), Name: name)).ToList();
        var desk = new Desk();
        desk.ImportsChanges([.. all.Select(c => Invoice(c.Id.Value, "1", "100.00 EUR", due: "2026-10-01") with { Customer = new CustomerRow(c.Id, c.Name) })]);
        var index = desk.Portfolio.Names;
        var (first, three, wrong) = (0, 0, 0);
        for (var i = 0; i < Slips; i++)
        {
            var (id, name) = all[random.Next(all.Count)];
            var typed = name;
            for (var slips = random.Next(1, 3); slips > 0; slips--)
            {
                typed = Slip(typed);
            }

            var found = index.Search(typed);
            var at = found.Matches.Take(3).ToList().FindIndex(m => m.Customer == id);
            first += at == 0 ? 1 : 0;
            three += at >= 0 ? 1 : 0;
            wrong += found.IsCertain && at != 0 ? 1 : 0;
        }

        output.WriteLine($"{Slips} slips among {Customers} customers: first {first / (double)Slips:P2}, among three {three / (double)Slips:P2}, another one taken for certain {wrong}");
        Assert.True(first >= Slips * 0.95, $"first {first}");
        Assert.True(three >= Slips * 0.99, $"among three {three}");

        string Of(string[] parts) => parts[random.Next(parts.Length)];

        string Slip(string text)
        {
            // In the words that tell one company from another, not in what sort of company it is.
            var letters = text.Split(' ')[0].Length >= LettersMin ? text.LastIndexOf(' ') : text.Length;
            var at = random.Next(letters - 1);
            var letter = (char)('a' + random.Next(26));
            return random.Next(4) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, letter.ToString()),
                2 => text.Remove(at, 1).Insert(at, letter.ToString()),
                _ => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            };
        }
    }
}
