namespace CollectionsBot.Cards;

/// <summary>The room above an element.</summary>
public enum Spacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

/// <summary>How large text is.</summary>
public enum TextSize { Default, Small, Medium, Large, ExtraLarge }

/// <summary>How heavy text is.</summary>
public enum TextWeight { Default, Lighter, Bolder }

/// <summary>What text means; the theme picks the colour, so that dark mode and high contrast work.</summary>
/// <remarks>A colour never carries the meaning alone: the words must say it as well.</remarks>
public enum TextColor { Default, Accent, Good, Warning, Attention }

/// <summary>Whether text is a heading to a screen reader.</summary>
public enum TextBlockStyle { Default, Heading }

/// <summary>Where an element stands across.</summary>
public enum HorizontalAlignment { Default, Left, Center, Right }

/// <summary>Where an element stands up and down.</summary>
public enum VerticalAlignment { Default, Top, Center, Bottom }

/// <summary>What the background of a group means.</summary>
public enum ContainerStyle { Default, Emphasis, Good, Attention, Warning, Accent }

/// <summary>How a button stands out.</summary>
public enum ActionStyle { Default, Positive, Destructive }

/// <summary>Whether a button is shown at once or in the menu behind the dots.</summary>
public enum ActionMode { Primary, Secondary }

/// <summary>How large an image is.</summary>
public enum ImageSize { Auto, Stretch, Small, Medium, Large }

/// <summary>Whether an image is cropped to a circle.</summary>
public enum ImageStyle { Default, Person }

/// <summary>How choices are offered: a list to open, all at once, or a list that narrows as one types.</summary>
public enum ChoiceSetStyle { Compact, Expanded, Filtered }

/// <summary>Which keyboard a phone offers for a text.</summary>
public enum TextInputStyle { Text, Tel, Url, Email }

/// <summary>The colour of a part of a chart: a meaning, one of a set of categories, or a step from light to dark.</summary>
public enum ChartColor
{
    Default, Good, Warning, Attention, Neutral,
    CategoricalRed, CategoricalPurple, CategoricalLavender, CategoricalBlue, CategoricalLightBlue,
    CategoricalTeal, CategoricalGreen, CategoricalLime, CategoricalMarigold,
    Sequential1, Sequential2, Sequential3, Sequential4, Sequential5, Sequential6, Sequential7, Sequential8,
}

/// <summary>The colours that a chart takes for parts that name none.</summary>
public enum ChartColorSet { Default, Categorical, Sequential, Diverging }

/// <summary>How a gauge says its value.</summary>
public enum GaugeFormat { Percentage, Fraction }

/// <summary>What a badge means.</summary>
public enum BadgeStyle { Default, Subtle, Informative, Accent, Good, Attention, Warning }

/// <summary>Whether a badge is filled or tinted.</summary>
public enum BadgeAppearance { Filled, Tint }

/// <summary>How large a badge is.</summary>
public enum BadgeSize { Medium, Large, ExtraLarge }

/// <summary>What a progress bar means.</summary>
public enum ProgressColor { Accent, Good, Warning, Attention }

/// <summary>How large an icon is.</summary>
public enum IconSize { Standard, ExtraExtraSmall, ExtraSmall, Small, Medium, Large, ExtraLarge, ExtraExtraLarge }

/// <summary>Whether an icon is an outline or filled.</summary>
public enum IconStyle { Regular, Filled }
