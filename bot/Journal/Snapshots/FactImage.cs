namespace CollectionsBot.Journal;

/// <summary>Recorded facts that follow each other, as bytes.</summary>
internal static class FactImage
{
    [Flags]
    private enum Repeats
    {
        None = 0,
        Instant = 1,
        Date = 2,
        Actor = 4,
        Command = 8,
    }

    /// <summary>The image of facts; the same facts give the same bytes.</summary>
    public static byte[] Of(IReadOnlyList<RecordedFact> facts)
    {
        var writer = new ImageWriter();
        RecordedFact? before = null;
        foreach (var fact in facts)
        {
            Write(writer, fact, before);
            before = fact;
        }

        return writer.Written.ToArray();
    }

    /// <summary>The facts of an image.</summary>
    public static RecordedFact[] Read(byte[] image, long first, int count)
    {
        var reader = new ImageReader(image);
        var facts = new RecordedFact[count];
        for (var i = 0; i < count; i++)
        {
            facts[i] = Read(reader, first + i, i == 0 ? null : facts[i - 1]);
        }

        return facts;
    }

    private static void Write(ImageWriter writer, RecordedFact fact, RecordedFact? before)
    {
        var repeats = before is null ? Repeats.None
            : (fact.At.EqualsExact(before.At) ? Repeats.Instant : 0) | (fact.On == before.On ? Repeats.Date : 0)
            | (fact.Actor == before.Actor ? Repeats.Actor : 0) | (fact.Command == before.Command ? Repeats.Command : 0);
        writer.Number((long)repeats);
        WriteUnless(writer, repeats.HasFlag(Repeats.Instant), fact.At);
        WriteUnless(writer, repeats.HasFlag(Repeats.Date), fact.On);
        WriteUnless(writer, repeats.HasFlag(Repeats.Actor), fact.Actor);
        WriteUnless(writer, repeats.HasFlag(Repeats.Command), fact.Command);
        ImageCodec<Fact>.Write(writer, fact.Fact);
    }

    private static RecordedFact Read(ImageReader reader, long sequence, RecordedFact? before)
    {
        var repeats = (Repeats)reader.Number();
        return new RecordedFact(
            sequence,
            repeats.HasFlag(Repeats.Instant) ? before!.At : ImageCodec<DateTimeOffset>.Read(reader),
            repeats.HasFlag(Repeats.Date) ? before!.On : ImageCodec<DateOnly>.Read(reader),
            repeats.HasFlag(Repeats.Actor) ? before!.Actor : ImageCodec<Actor>.Read(reader),
            repeats.HasFlag(Repeats.Command) ? before!.Command : ImageCodec<CommandId>.Read(reader),
            ImageCodec<Fact>.Read(reader));
    }

    private static void WriteUnless<T>(ImageWriter writer, bool repeated, T value)
    {
        if (!repeated)
        {
            ImageCodec<T>.Write(writer, value);
        }
    }
}
