using CollectionsBot.Core;
using Humanizer;

namespace CollectionsBot.Cards;

/// <summary>The agencies and lawyers, with their terms and what they brought.</summary>
public static class AgenciesCard
{
    private const int AgenciesShown = 10;
    private const int ResultsShown = 4;

    /// <summary>Draws them.</summary>
    /// <param name="agencies">Those that the team named, with their results; then the ones that only placements name.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(ImmutableArray<AgencyView> agencies, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var body = ImmutableArray.CreateBuilder<CardElement>();
        body.Add(TextBlock.Heading("Agencies and lawyers"));
        if (agencies.IsEmpty)
        {
            body.Add(new TextBlock("None is named under Agencies in the settings yet, and nothing was placed."));
        }

        body.AddRange(agencies.Take(AgenciesShown).Select(agency => Agency(agency, reader)));
        if (agencies.Length > AgenciesShown)
        {
            body.Add(TextBlock.Subtle($"And {agencies.Length - AgenciesShown} more."));
        }

        body.Add(TextBlock.Subtle("Rates are of placements that have ended. Net is what was recovered less the fees that were recorded."));
        return new AdaptiveCard(body.ToImmutable());
    }

    private static Container Agency(AgencyView view, Reader reader)
    {
        var items = ImmutableArray.CreateBuilder<CardElement>();
        items.Add(new TextBlock($"**{Markdown.Escape(view.Name, 100)}**" + (view.Terms is { } agency ? ", " + OptionPhrases.Of(agency.Kind) : "")));
        items.Add(TextBlock.Subtle(Markdown.Escape(Terms(view.Terms, reader), 500)) with { Spacing = Spacing.None });
        items.AddRange(view.Results.IsEmpty
            ? [new TextBlock("Nothing was placed yet.") { Spacing = Spacing.Small }]
            : view.Results.Take(ResultsShown).Select(r => (CardElement)Result(r, reader)));
        return new Container(items.ToImmutable()) { Separator = true };
    }

    private static string Terms(Agency? agency, Reader reader) => agency is null
        ? "Not named in the settings: no terms are known"
        : $"Fee {OptionPhrases.Of(agency.Fees, reader)}"
            + (agency.CourtCosts > 0 ? $" · {agency.CourtCosts.ToString("N0", reader.Culture)} at once for the court" : "")
            + $" · stated to recover {OptionPhrases.ByAge(agency.Recovery, reader)}, in {Phrases.Days(agency.Days)}"
            + (agency.Currencies.IsEmpty ? "" : $" · takes {string.Join(", ", agency.Currencies)}");

    private static FactSet Result(AgencyResult r, Reader reader)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        if (r.Ended > 0)
        {
            facts.Add(new Fact($"{r.Currency}, ended", $"{"placement".ToQuantity(r.Ended)}, {reader.Amount(r.Placed)}"));
            facts.Add(new Fact("Recovered", reader.Amount(r.Recovered) + (r.RecoveryRate is { } rate ? $" ({OptionPhrases.Percent(rate, reader)})" : "")
                + (r.AverageDays is { } days ? $", first money in {Phrases.Days(days)} on average" : "")));
            facts.Add(new Fact("Fees", reader.Amount(r.Fees) + (r.FeeRate is { } fee ? $" ({OptionPhrases.Percent(fee, reader)})" : "")
                + (r.Charged < r.Ended ? $", recorded for {reader.Number(r.Charged)} of them" : "")));
            facts.Add(new Fact("Net", reader.Amount(r.Net)));
        }

        if (r.Running > 0)
        {
            facts.Add(new Fact($"{r.Currency}, running", $"{"placement".ToQuantity(r.Running)}, {reader.Amount(r.RunningPlaced)}; {reader.Amount(r.RunningRecovered)} came so far"));
        }

        return new FactSet(facts.ToImmutable()) { Spacing = Spacing.Small };
    }
}
