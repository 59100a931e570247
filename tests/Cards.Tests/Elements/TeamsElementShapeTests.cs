using System.Collections.Immutable;

namespace CollectionsBot.Cards.Tests;

/// <summary>Property names as published for Teams: "Charts in Adaptive Cards" and the Teams SDK's card schema.</summary>
public class TeamsElementShapeTests
{
    private const string Fallback = """{"type":"TextBlock","text":"same","wrap":true}""";
    private static readonly TextBlock Same = new("same");
    private static readonly ImmutableArray<ChartSlice> Slices = [new("Current", 10.5m, ChartColor.Good), new("1–30", 5)];

    [Fact]
    public void A_stacked_bar() => CardShape.Is(
        $$"""
        {"type":"Chart.HorizontalBar.Stacked","title":"Ageing","colorSet":"sequential","fallback":{{Fallback}},
         "data":[{"title":"All","data":[{"legend":"Current","value":10.5,"color":"good"},{"legend":"1–30","value":5}]}]}
        """,
        new StackedBarChart("Ageing", [new("All", Slices)], Same) { ColorSet = ChartColorSet.Sequential });

    [Fact]
    public void Upright_bars() => CardShape.Is(
        $$"""
        {"type":"Chart.VerticalBar","title":"T","xAxisTitle":"x","yAxisTitle":"y","showBarValues":true,"fallback":{{Fallback}},
         "data":[{"x":"Current","y":10.5,"color":"good"},{"x":"1–30","y":5}]}
        """,
        new BarChart("T", Slices, Same) { XAxisTitle = "x", YAxisTitle = "y", ShowBarValues = true });

    [Fact]
    public void A_donut() => CardShape.Is(
        $$"""
        {"type":"Chart.Donut","title":"T","value":"15.5","fallback":{{Fallback}},
         "data":[{"legend":"Current","value":10.5,"color":"good"},{"legend":"1–30","value":5}]}
        """,
        new DonutChart("T", Slices, Same) { Value = "15.5" });

    [Fact]
    public void Lines() => CardShape.Is(
        $$"""
        {"type":"Chart.Line","title":"T","fallback":{{Fallback}},
         "data":[{"legend":"DSO","color":"categoricalBlue","values":[{"x":"2026-01-31","y":44}]}]}
        """,
        new LineChart("T", [new("DSO", [new(new(2026, 1, 31), 44)], ChartColor.CategoricalBlue)], Same));

    [Fact]
    public void A_gauge() => CardShape.Is(
        $$"""
        {"type":"Chart.Gauge","title":"CEI","value":82,"min":0,"max":100,"subLabel":"s","valueFormat":"Fraction","fallback":{{Fallback}},
         "segments":[{"legend":"Low","size":50,"color":"attention"},{"legend":"Good","size":50,"color":"good"}]}
        """,
        new GaugeChart("CEI", 82, 0, 100, [new("Low", 50, ChartColor.Attention), new("Good", 50, ChartColor.Good)], Same)
        { SubLabel = "s", Format = GaugeFormat.Fraction });

    [Fact]
    public void A_badge() => CardShape.Is(
        $$"""{"type":"Badge","text":"Overdue","style":"Attention","appearance":"Tint","size":"Large","icon":"Clock","tooltip":"t","fallback":{{Fallback}}}""",
        new Badge("Overdue", Same)
        { Style = BadgeStyle.Attention, Appearance = BadgeAppearance.Tint, Size = BadgeSize.Large, Icon = "Clock", Tooltip = "t" });

    [Fact]
    public void A_progress_bar() => CardShape.Is(
        $$"""{"type":"ProgressBar","value":3,"max":10,"color":"Good","fallback":{{Fallback}}}""",
        new ProgressBar(3, 10, Same) { Color = ProgressColor.Good });

    [Fact]
    public void An_icon() => CardShape.Is(
        $$"""{"type":"Icon","name":"Calendar","size":"xLarge","style":"Filled","color":"accent","fallback":{{Fallback}}}""",
        new Icon("Calendar", Same) { Size = IconSize.ExtraLarge, Style = IconStyle.Filled, Color = TextColor.Accent });

    [Fact]
    public void A_chart_can_t_stand_in_for_a_chart() =>
        Assert.Throws<ArgumentException>(() => new DonutChart("T", Slices, new DonutChart("T", Slices, Same)));
}
