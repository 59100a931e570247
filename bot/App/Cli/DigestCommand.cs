using CollectionsBot.Cards;

namespace CollectionsBot.App.Cli;

/// <summary>Prints the digest: all of it, not a page.</summary>
internal static class DigestCommand
{
    public static async Task<int> RunAsync(Settings settings, DateOnly? on, KnownAt? known, AgeingBasis agedBy, bool json)
    {
        var portfolio = await KnownAt.ReadAsync(settings, known);
        var digest = portfolio.DigestOn(on ?? known?.On ?? settings.Rules.Calendar.DateAt(TimeProvider.System.GetUtcNow()));
        var aged = agedBy == AgeingBasis.DocumentDate ? AgeingByDocument.Of(portfolio.Accounts.Values, digest.Date) : [];
        if (json)
        {
            Console.WriteLine(AskJson.Write(digest, aged));
            return 0;
        }

        var reader = new Reader(ReadQuestion.Person.Culture, settings.Rules.Calendar.Zone, digest.Date);
        for (var page = 0; page == 0 || page * DigestCard.PageSize < digest.Entries.Length; page++)
        {
            Console.WriteLine(ReadQuestion.TextOf(DigestCard.Of(digest, page, reader)));
        }

        if (!aged.IsEmpty)
        {
            ReadQuestion.Print(AgeingByDocument.Draw(aged, reader));
        }

        return 0;
    }
}
