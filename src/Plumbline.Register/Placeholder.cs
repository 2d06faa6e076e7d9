namespace Plumbline.Register;
internal static class Placeholder;
