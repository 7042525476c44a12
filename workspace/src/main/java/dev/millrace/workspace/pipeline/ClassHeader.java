package dev.millrace.workspace.pipeline;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the start of a class file says, so that no class has to be loaded to know it.
 *
 * @param name the binary name with dots
 * @param supertypes the superclass and the interfaces
 * @param isAbstract whether it is an interface or an abstract class
 */
record ClassHeader(String name, List<String> supertypes, boolean isAbstract) {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int ACC_ABSTRACT = 0x0400;

    ClassHeader {
        supertypes = List.copyOf(supertypes);
    }

    /** Reads a class file; empty when it is none. */
    static Optional<ClassHeader> read(InputStream file) throws IOException {
        var in = new DataInputStream(file);
        if (in.readInt() != MAGIC) {
            return Optional.empty();
        }
        in.readInt(); // its version
        var texts = new String[in.readUnsignedShort()];
        var classes = new int[texts.length];
        for (var i = 1; i < texts.length; i++) {
            var tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 7 -> classes[i] = in.readUnsignedShort();
                case 8, 16, 19, 20 -> in.readUnsignedShort();
                case 15 -> {
                    in.readUnsignedByte();
                    in.readUnsignedShort();
                }
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.readInt();
                case 5, 6 -> {
                    in.readLong();
                    i++; // these take two places
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        var access = in.readUnsignedShort();
        var name = name(in.readUnsignedShort(), texts, classes);
        var supertypes = new ArrayList<String>();
        add(in.readUnsignedShort(), texts, classes, supertypes);
        var interfaces = in.readUnsignedShort();
        for (var i = 0; i < interfaces; i++) {
            add(in.readUnsignedShort(), texts, classes, supertypes);
        }
        return name.map(known -> new ClassHeader(known, supertypes, (access & ACC_ABSTRACT) != 0));
    }

    private static void add(int index, String[] texts, int[] classes, List<String> names) {
        name(index, texts, classes).ifPresent(names::add);
    }

    private static Optional<String> name(int index, String[] texts, int[] classes) {
        return index < classes.length && classes[index] < texts.length
                ? Optional.ofNullable(texts[classes[index]]).map(text -> text.replace('/', '.'))
                : Optional.empty();
    }
}
