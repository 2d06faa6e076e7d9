namespace Plumbline.App.Reading.Pdf;

/// <summary>A blank stretch between two columns or cells.</summary>
internal readonly record struct Gap(double X0, double X1)
{
    internal double Width => X1 - X0;

    internal double Middle => (X0 + X1) / 2;

    internal static List<Gap> Meet(List<Gap> one, List<Gap> other, double atLeast)
    {
        List<Gap> both = [];
        for (int i = 0, j = 0; i < one.Count && j < other.Count;)
        {
            var meet = new Gap(Math.Max(one[i].X0, other[j].X0), Math.Min(one[i].X1, other[j].X1));
            if (meet.Width >= atLeast) both.Add(meet);
            if (one[i].X1 < other[j].X1) i++;
            else j++;
        }

        return both;
    }
}
