using System.Buffers.Binary;
using System.Text;

namespace CollectionsBot.App;

/// <summary>A TrueType font: which character is which of its glyphs, how wide each is, and the part of it that a document needs.</summary>
/// <remarks>Layout of the tables: ISO/IEC 14496-22, Open Font Format. Fonts with cubic outlines and collections are not read.</remarks>
internal sealed class FontFile
{
    /// <summary>The largest file that is read as a font, in bytes.</summary>
    public const int LengthMax = 64_000_000;

    private const uint TrueType = 0x00010000;

    /// <summary>What a part of a font needs as it is: measures, and the programs that fit outlines to a grid.</summary>
    private static readonly string[] Unchanged = ["cvt ", "fpgm", "hhea", "hmtx", "maxp", "prep"];

    private readonly byte[] _data;
    private readonly Dictionary<string, (int At, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _glyphs;
    private readonly int _unitsPerEm;
    private readonly int _widths;

    private FontFile(string name, byte[] data)
    {
        (Name, _data) = (name, data);
        if (BinaryPrimitives.ReadUInt32BigEndian(data) != TrueType)
        {
            throw new FormatException("It has no TrueType outlines.");
        }

        for (var i = 0; i < U16(4); i++)
        {
            var at = 12 + (16 * i);
            _tables[Encoding.ASCII.GetString(data, at, 4)] = ((int)U32(at + 8), (int)U32(at + 12));
        }

        _unitsPerEm = U16(At("head") + 18);
        _widths = U16(At("hhea") + 34);
        GlyphCount = U16(At("maxp") + 4);
        _glyphs = FontCharacters.Read(data, At("cmap"));
    }

    /// <summary>What it is called: its file, without the ending.</summary>
    public string Name { get; }

    /// <summary>How many glyphs it has.</summary>
    public int GlyphCount { get; }

    /// <summary>How far it rises over the line, in thousandths of its size.</summary>
    public int Ascent => Thousandths(S16(At("hhea") + 4));

    /// <summary>How far it reaches below the line, in thousandths of its size; negative.</summary>
    public int Descent => Thousandths(S16(At("hhea") + 6));

    /// <summary>Reads a font; null when the file is none that this can draw with.</summary>
    public static FontFile? TryRead(string file)
    {
        try
        {
            return new FileInfo(file).Length <= LengthMax ? new FontFile(Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>The glyph of a character; 0 when it has none.</summary>
    public int GlyphOf(Rune character) => _glyphs.GetValueOrDefault(character.Value);

    /// <summary>How wide a glyph is, in thousandths of the font's size.</summary>
    public int WidthOf(int glyph) => Thousandths(U16(At("hmtx") + (4 * Math.Min(glyph, _widths - 1))));

    /// <summary>The font with the outlines of some glyphs only; every glyph keeps its number.</summary>
    public byte[] Subset(IEnumerable<int> glyphs)
    {
        var kept = new SortedSet<int>(glyphs) { 0 };
        for (var open = new Queue<int>(kept); open.TryDequeue(out var glyph);)
        {
            foreach (var part in PartsOf(glyph).Where(kept.Add))
            {
                open.Enqueue(part);
            }
        }

        using var outlines = new MemoryStream();
        var places = new byte[4 * (GlyphCount + 1)];
        for (var glyph = 0; glyph < GlyphCount; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(4 * glyph), (int)outlines.Length);
            if (kept.Contains(glyph))
            {
                outlines.Write(Outline(glyph));
                outlines.SetLength((outlines.Length + 3) & ~3L);
                outlines.Position = outlines.Length;
            }
        }

        BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(4 * GlyphCount), (int)outlines.Length);
        var head = Table("head").ToArray();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1); // the places are written long
        return Assemble(new(StringComparer.Ordinal) { ["glyf"] = outlines.ToArray(), ["head"] = head, ["loca"] = places });
    }

    private byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        foreach (var name in Unchanged.Where(_tables.ContainsKey))
        {
            tables[name] = Table(name).ToArray();
        }

        using var file = new MemoryStream();
        var directory = new byte[12 + (16 * tables.Count)];
        BinaryPrimitives.WriteUInt32BigEndian(directory, TrueType);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(4), (ushort)tables.Count);
        file.Write(directory);
        var i = 0;
        foreach (var (name, table) in tables)
        {
            var entry = directory.AsSpan(12 + (16 * i++));
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], (int)file.Position);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], table.Length);
            file.Write(table);
            file.Write(new byte[-table.Length & 3]);
        }

        file.Position = 0;
        file.Write(directory);
        return file.ToArray();
    }

    /// <summary>The glyphs that a composed glyph, such as a letter with an accent, is made of.</summary>
    private List<int> PartsOf(int glyph)
    {
        const int WordArguments = 1, Scale = 8, More = 32, TwoScales = 64, Matrix = 128;
        var parts = new List<int>();
        var outline = Outline(glyph);
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return parts;
        }

        for (int at = 10, flags = More; (flags & More) != 0;)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2)
                + ((flags & Matrix) != 0 ? 8 : (flags & TwoScales) != 0 ? 4 : (flags & Scale) != 0 ? 2 : 0);
        }

        return parts;
    }

    private ReadOnlySpan<byte> Outline(int glyph)
    {
        var (from, to) = S16(At("head") + 50) == 0
            ? (2 * U16(At("loca") + (2 * glyph)), 2 * U16(At("loca") + (2 * glyph) + 2))
            : ((int)U32(At("loca") + (4 * glyph)), (int)U32(At("loca") + (4 * glyph) + 4));
        return Table("glyf")[from..to];
    }

    private int At(string table) => _tables.TryGetValue(table, out var found) ? found.At : throw new FormatException($"It has no table {table}.");

    private ReadOnlySpan<byte> Table(string name) => _data.AsSpan(_tables[name].At, _tables[name].Length);

    private int Thousandths(int units) => (int)Math.Round(units * 1000m / _unitsPerEm, MidpointRounding.AwayFromZero);

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at));

    private int S16(int at) => BinaryPrimitives.ReadInt16BigEndian(_data.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan(at));
}
