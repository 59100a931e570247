using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CollectionsBot.Cards;

/// <summary>Writes cards as JSON, never more than Teams shows reliably.</summary>
/// <remarks>Safe for concurrent use: each thread keeps a buffer and a writer of its own and uses them again.</remarks>
public static class CardJson
{
    /// <summary>The largest card, in UTF-16 characters of JSON: half of the smallest limit that Teams documents.</summary>
    public const int MaxCharacters = 20_000;

    private static readonly JsonWriterOptions Options = new()
    {
        // The JSON travels as application/json and never within HTML; "é" and "€" would cost six characters each.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 64,
        SkipValidation = true,
    };

    [ThreadStatic]
    private static Pen? pen;

    /// <summary>Writes a card.</summary>
    /// <exception cref="CardTooLargeException">More than <see cref="MaxCharacters"/>.</exception>
    /// <exception cref="ArgumentException">Two elements have the same id, or an input the name of an action's data.</exception>
    public static string Write(AdaptiveCard card) => Encoding.UTF8.GetString(Utf8(card, MaxCharacters));

    /// <summary>Writes a card as UTF-8, as it goes over the wire.</summary>
    /// <exception cref="CardTooLargeException">More than <see cref="MaxCharacters"/>.</exception>
    /// <exception cref="ArgumentException">Two elements have the same id, or an input the name of an action's data.</exception>
    public static byte[] WriteUtf8(AdaptiveCard card) => Utf8(card, MaxCharacters).ToArray();

    /// <summary>How large a card is, in UTF-16 characters of JSON.</summary>
    public static int Size(AdaptiveCard card) => Encoding.UTF8.GetCharCount(Utf8(card, int.MaxValue));

    /// <summary>Finds the card with the most rows that still fits.</summary>
    /// <param name="build">Makes the card with so many rows; a card with more rows must not be smaller.</param>
    /// <param name="most">How many rows there are, 0 or more; tried first, because mostly all fit.</param>
    /// <param name="characters">The room, in UTF-16 characters; at most <see cref="MaxCharacters"/>.</param>
    /// <returns>The card and its number of rows, so that the caller can have said "and N more".</returns>
    /// <exception cref="CardTooLargeException">Not even the card without rows fits.</exception>
    public static FittedCard Fit(Func<int, AdaptiveCard> build, int most, int characters = MaxCharacters)
    {
        ArgumentNullException.ThrowIfNull(build);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(characters, MaxCharacters);
        var whole = build(most);
        if (Size(whole) <= characters)
            return new(whole, most);

        FittedCard? best = null;
        var (low, high) = (0, most - 1);
        while (low <= high)
        {
            var rows = low + ((high - low) / 2);
            var card = build(rows);
            if (Size(card) <= characters)
            {
                best = new(card, rows);
                low = rows + 1;
            }
            else
            {
                high = rows - 1;
            }
        }

        return best ?? throw new CardTooLargeException(Size(build(0)), characters);
    }

    private static ReadOnlySpan<byte> Utf8(AdaptiveCard card, int most)
    {
        ArgumentNullException.ThrowIfNull(card);
        var written = (pen ??= Pen.New()).Write(card);
        if (written.Length <= most)
            return written;
        var characters = Encoding.UTF8.GetCharCount(written);
        return characters <= most ? written : throw new CardTooLargeException(characters, most);
    }

    private sealed class Pen(ArrayBufferWriter<byte> buffer, Utf8JsonWriter json)
    {
        private readonly CardWriter writer = new(json);

        internal static Pen New()
        {
            var buffer = new ArrayBufferWriter<byte>(MaxCharacters);
            return new(buffer, new Utf8JsonWriter(buffer, Options));
        }

        internal ReadOnlySpan<byte> Write(AdaptiveCard card)
        {
            buffer.ResetWrittenCount();
            json.Reset(buffer);
            writer.Reset();
            card.Write(writer);
            json.Flush();
            writer.CheckNoInputReplacesData();
            return buffer.WrittenSpan;
        }
    }
}
