using System.Buffers.Binary;

namespace CollectionsBot.App;

/// <summary>Reads which character is which glyph of a font: the tables 4 (two bytes a character) and 12 (all of Unicode).</summary>
internal static class FontCharacters
{
    /// <summary>Reads a font's table.</summary>
    /// <param name="data">The font.</param>
    /// <param name="table">Where its table of characters begins.</param>
    public static Dictionary<int, int> Read(ReadOnlySpan<byte> data, int table)
    {
        var glyphs = new Dictionary<int, int>();
        for (var i = 0; i < U16(data, table + 2); i++)
        {
            var at = table + (int)U32(data, table + 4 + (8 * i) + 4);
            var platform = U16(data, table + 4 + (8 * i));
            switch (U16(data, at))
            {
                case 4 when platform is 0 or 3 && U16(data, table + 4 + (8 * i) + 2) != 0:
                    ReadSegments(data, at, glyphs);
                    break;
                case 12 when platform is 0 or 3:
                    ReadGroups(data, at, glyphs);
                    break;
            }
        }

        return glyphs;
    }

    private static void ReadSegments(ReadOnlySpan<byte> data, int at, Dictionary<int, int> glyphs)
    {
        var twice = U16(data, at + 6);
        for (var i = 0; i < twice; i += 2)
        {
            var (end, start) = (U16(data, at + 14 + i), U16(data, at + 16 + twice + i));
            var (delta, range) = (U16(data, at + 16 + (2 * twice) + i), at + 16 + (3 * twice) + i);
            for (var c = start; c <= end && c != 0xFFFF; c++)
            {
                var glyph = U16(data, range) == 0 ? c : U16(data, range + U16(data, range) + (2 * (c - start)));
                if (glyph != 0)
                {
                    glyphs.TryAdd(c, (glyph + delta) & 0xFFFF);
                }
            }
        }
    }

    private static void ReadGroups(ReadOnlySpan<byte> data, int at, Dictionary<int, int> glyphs)
    {
        for (var i = 0; i < (int)U32(data, at + 12); i++)
        {
            var group = at + 16 + (12 * i);
            var (start, end, first) = ((int)U32(data, group), (int)U32(data, group + 4), (int)U32(data, group + 8));
            for (var c = start; c <= Math.Min(end, 0x10FFFF); c++)
            {
                glyphs.TryAdd(c, first + c - start);
            }
        }
    }

    private static int U16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]);

    private static uint U32(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt32BigEndian(data[at..]);
}
