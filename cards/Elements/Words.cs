using System.Collections.Immutable;
using System.Text.Json;

namespace CollectionsBot.Cards;

/// <summary>The schema's words for the enumerations of <c>Styles.cs</c>, in the order declared there.</summary>
internal static class Words
{
    internal static readonly ImmutableArray<JsonEncodedText> Spacing =
        Of("default", "none", "small", "medium", "large", "extraLarge", "padding");
    internal static readonly ImmutableArray<JsonEncodedText> TextSize = Of("default", "small", "medium", "large", "extraLarge");
    internal static readonly ImmutableArray<JsonEncodedText> TextWeight = Of("default", "lighter", "bolder");
    internal static readonly ImmutableArray<JsonEncodedText> TextColor = Of("default", "accent", "good", "warning", "attention");
    internal static readonly ImmutableArray<JsonEncodedText> TextBlockStyle = Of("default", "heading");
    internal static readonly ImmutableArray<JsonEncodedText> Horizontal = Of("left", "left", "center", "right");
    internal static readonly ImmutableArray<JsonEncodedText> Vertical = Of("top", "top", "center", "bottom");
    internal static readonly ImmutableArray<JsonEncodedText> ContainerStyle =
        Of("default", "emphasis", "good", "attention", "warning", "accent");
    internal static readonly ImmutableArray<JsonEncodedText> ActionStyle = Of("default", "positive", "destructive");
    internal static readonly ImmutableArray<JsonEncodedText> ActionMode = Of("primary", "secondary");
    internal static readonly ImmutableArray<JsonEncodedText> ImageSize = Of("auto", "stretch", "small", "medium", "large");
    internal static readonly ImmutableArray<JsonEncodedText> ImageStyle = Of("default", "person");
    internal static readonly ImmutableArray<JsonEncodedText> ChoiceSetStyle = Of("compact", "expanded", "filtered");
    internal static readonly ImmutableArray<JsonEncodedText> TextInputStyle = Of("text", "tel", "url", "email");
    internal static readonly ImmutableArray<JsonEncodedText> ChartColor = Of(
        "default", "good", "warning", "attention", "neutral",
        "categoricalRed", "categoricalPurple", "categoricalLavender", "categoricalBlue", "categoricalLightBlue",
        "categoricalTeal", "categoricalGreen", "categoricalLime", "categoricalMarigold",
        "sequential1", "sequential2", "sequential3", "sequential4", "sequential5", "sequential6", "sequential7", "sequential8");
    internal static readonly ImmutableArray<JsonEncodedText> ChartColorSet =
        Of("default", "categorical", "sequential", "diverging");
    internal static readonly ImmutableArray<JsonEncodedText> GaugeFormat = Of("Percentage", "Fraction");
    internal static readonly ImmutableArray<JsonEncodedText> BadgeStyle =
        Of("Default", "Subtle", "Informative", "Accent", "Good", "Attention", "Warning");
    internal static readonly ImmutableArray<JsonEncodedText> BadgeAppearance = Of("Filled", "Tint");
    internal static readonly ImmutableArray<JsonEncodedText> BadgeSize = Of("Medium", "Large", "ExtraLarge");
    internal static readonly ImmutableArray<JsonEncodedText> ProgressColor = Of("Accent", "Good", "Warning", "Attention");
    internal static readonly ImmutableArray<JsonEncodedText> IconSize =
        Of("Standard", "xxSmall", "xSmall", "Small", "Medium", "Large", "xLarge", "xxLarge");
    internal static readonly ImmutableArray<JsonEncodedText> IconStyle = Of("Regular", "Filled");

    private static ImmutableArray<JsonEncodedText> Of(params ReadOnlySpan<string> words)
    {
        var encoded = ImmutableArray.CreateBuilder<JsonEncodedText>(words.Length);
        foreach (var word in words)
            encoded.Add(JsonEncodedText.Encode(word));
        return encoded.MoveToImmutable();
    }
}
